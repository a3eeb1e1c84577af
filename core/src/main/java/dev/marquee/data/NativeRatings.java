package dev.marquee.data;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Makes {@link Ratings} outside of the heap, which is where those of a file belong: whoever serves a model looks at a few of
 * them at a time, and millions of them would keep the garbage collector at work. Their memory is freed once nothing refers
 * to them.
 */
public final class NativeRatings {
    private NativeRatings() {}

    /**
     * Copies ratings that are sorted already. Linear in ratings, users and movies.
     *
     * @param movies how many there are
     * @param counts how many ratings each user has
     * @param columns the movie of each rating, user after user, each user's ascending
     * @param levels of the scale, in the same order
     * @param times seconds since 1970 in the same order, if any is known
     * @throws IllegalArgumentException if counts are negative or not those of the columns, or a rating is out of order, of
     *     a movie that is not there or off its scale
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
            throw new IllegalArgumentException("users have %d ratings of %d".formatted(starts[counts.length], size));
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
                            "rating %d is out of order, of no movie or off its scale".formatted(entry));
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
                int place = next[rows.column(entry)]++;
                transposed.put(place, row);
                levels.put(place, (byte) rows.level(entry));
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
