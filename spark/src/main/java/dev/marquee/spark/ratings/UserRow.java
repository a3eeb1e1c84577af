package dev.marquee.spark.ratings;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The ratings of one user: 12 bytes per rating. A view for kernels: the arrays are shared and must not change.
 *
 * @param user id of the user
 * @param movies ids, or dense indices, of the movies, ascending
 * @param values ratings, or weights of events
 * @param times seconds since 1970, unsigned; 0 if unknown
 */
@SuppressWarnings("ArrayRecordComponent") // for kernels, never compared
public record UserRow(int user, int[] movies, float[] values, int[] times) implements Serializable {
    /** Which entries of a row are kept. */
    @FunctionalInterface
    public interface EntryFilter {
        /** Whether an entry is kept. */
        boolean keeps(int entry);
    }

    /**
     * The row of one user's ratings. Of several ratings of one movie the latest is kept, at one time the highest; weights of
     * events are added up.
     *
     * @param ratings rows of movie, value and time, in any order
     */
    static UserRow of(int user, List<Row> ratings, boolean areEvents) {
        Row[] sorted = ratings.toArray(new Row[0]);
        Arrays.sort(
                sorted,
                Comparator.<Row>comparingInt(row -> row.getInt(0))
                        .thenComparingLong(row -> row.getLong(2))
                        .thenComparingDouble(row -> row.getFloat(1)));
        int[] movies = new int[sorted.length];
        float[] values = new float[sorted.length];
        int[] times = new int[sorted.length];
        int size = 0;
        for (Row row : sorted) {
            boolean again = size > 0 && movies[size - 1] == row.getInt(0);
            int at = again ? size - 1 : size++;
            movies[at] = row.getInt(0);
            values[at] = again && areEvents ? values[at] + row.getFloat(1) : row.getFloat(1);
            times[at] = (int) row.getLong(2);
        }
        return new UserRow(user, Arrays.copyOf(movies, size), Arrays.copyOf(values, size), Arrays.copyOf(times, size));
    }

    /** Number of ratings. */
    public int size() {
        return movies.length;
    }

    /** The row with dense indices in place of ids, by their place in a sorted array. */
    UserRow indexed(int[] sortedIds) {
        int[] indices = new int[movies.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Arrays.binarySearch(sortedIds, movies[i]);
        }
        return new UserRow(user, indices, values, times);
    }

    /** The row with some of its entries. */
    public UserRow filtered(EntryFilter filter) {
        int[] keptMovies = new int[size()];
        float[] keptValues = new float[size()];
        int[] keptTimes = new int[size()];
        int kept = 0;
        for (int entry = 0; entry < size(); entry++) {
            if (filter.keeps(entry)) {
                keptMovies[kept] = movies[entry];
                keptValues[kept] = values[entry];
                keptTimes[kept++] = times[entry];
            }
        }
        return new UserRow(
                user, Arrays.copyOf(keptMovies, kept), Arrays.copyOf(keptValues, kept), Arrays.copyOf(keptTimes, kept));
    }
}
