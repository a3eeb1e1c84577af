package dev.marquee.data;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Creates {@link Ratings} in off-heap memory, the right position for the ratings of a model file: a server reads only a
 * few of them at a time, and millions of them on the heap would burden the garbage collector. The memory is freed once
 * it is unreachable.
 */
public final class NativeRatings {
    private NativeRatings() {}

    /**
     * Copies ratings that are already sorted. Linear in ratings, users and movies.
     *
     * @param movies the number of movies
     * @param counts the number of ratings of each user
     * @param columns the movie of each rating, grouped by user, ascending within each user
     * @param levels of the scale, in the same order
     * @param times seconds since 1970 in the same order, if known
     * @throws IllegalArgumentException if counts are negative or do not add up to the number of columns, or if a rating
     *     is out of order, refers to an unknown movie or is off the scale
     */
    public static Ratings of(
            RatingScale scale,
            int movies,
            int[] counts,
            IntBuffer columns,
            ByteBuffer levels,
            Optional<IntBuffer> times) {
        int[] starts = starts(counts, columns.remaining());
        RatingRows byUser = new NativeRows(starts, copy(columns), copy(levels), scale);
        check(byUser, movies, scale.levels());
        RatingRows byMovie = transposed(byUser, movies, scale);
        return times.map(NativeRatings::copy)
                .map(seconds -> new Ratings(scale, byUser, byMovie, seconds::get))
                .orElseGet(() -> new Ratings(scale, byUser, byMovie));
    }

    private static int[] starts(int[] counts, int size) {
        int[] starts = new int[counts.length + 1];
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] < 0) {
                throw new IllegalArgumentException("user %d has %d ratings".formatted(row, counts[row]));
            }
            starts[row + 1] = Math.addExact(starts[row], counts[row]);
        }
        if (starts[counts.length] != size) {
            throw new IllegalArgumentException(
                    "counts add up to %d, but there are %d ratings".formatted(starts[counts.length], size));
        }
        return starts;
    }

    private static void check(RatingRows byUser, int movies, int levels) {
        for (int user = 0; user < byUser.rows(); user++) {
            int last = -1;
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                int movie = byUser.column(entry);
                if (movie <= last || movie >= movies || byUser.level(entry) >= levels) {
                    throw new IllegalArgumentException(
                            "rating %d is out of order, of an unknown movie or off the scale".formatted(entry));
                }
                last = movie;
            }
        }
    }

    private static RatingRows transposed(RatingRows rows, int columns, RatingScale scale) {
        int[] starts = new int[columns + 1];
        for (int entry = 0; entry < rows.size(); entry++) {
            starts[rows.column(entry) + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        IntBuffer transposed = ints(rows.size());
        ByteBuffer levels = bytes(rows.size());
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                int position = next[rows.column(entry)]++;
                transposed.put(position, row);
                levels.put(position, (byte) rows.level(entry));
            }
        }
        return new NativeRows(starts, transposed, levels, scale);
    }

    private static IntBuffer copy(IntBuffer numbers) {
        return ints(numbers.remaining()).put(0, numbers, numbers.position(), numbers.remaining());
    }

    private static ByteBuffer copy(ByteBuffer numbers) {
        return bytes(numbers.remaining()).put(0, numbers, numbers.position(), numbers.remaining());
    }

    private static IntBuffer ints(int count) {
        return bytes((long) count * Integer.BYTES).asIntBuffer();
    }

    private static ByteBuffer bytes(long count) {
        return Arena.ofAuto().allocate(count, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
    }
}
