package dev.marquee.data;

import dev.marquee.parallel.Workers;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Creates {@link Ratings} in off-heap memory, the right position for the ratings of a model file: a server reads only a
 * few of them at a time, and millions of them on the heap would burden the garbage collector. The memory is freed once
 * it is unreachable. {@link #onHeap} is for training.
 */
public final class NativeRatings {
    private static final ByteBuffer NO_CODES = ByteBuffer.allocate(0);
    private static final FloatBuffer NO_VALUES = FloatBuffer.allocate(0);
    private static final float[] ONE = {1};
    private static final int ENTRIES_PER_TILE = 1 << 20;
    private static final int USERS_PER_TILE = 1 << 12;

    private NativeRatings() {}

    /**
     * The entries of ratings that are already sorted.
     *
     * @param movies the number of movies
     * @param counts the number of ratings of each user
     * @param columns the movie of each rating, grouped by user, ascending within each user
     * @param times seconds since 1970 in the same order, if known
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Entries(int movies, int[] counts, IntBuffer columns, Optional<IntBuffer> times) {}

    /**
     * Copies ratings on a scale with levels. Linear in ratings, users and movies.
     *
     * @param scale a scale with levels
     * @param entries who rated what and when, by user
     * @param levels of the scale, in the order of the entries
     * @return ratings that do not depend on the buffers passed
     * @throws IllegalArgumentException if counts are negative or do not add up to the number of columns, or if a rating
     *     is out of order, refers to an unknown movie or is off the scale
     */
    public static Ratings ofLevels(RatingScale scale, Entries entries, ByteBuffer levels) {
        return of(Optional.of(scale), entries, copy(levels), NO_VALUES, RatingRows.table(scale));
    }

    /**
     * Copies ratings on a continuous scale.
     *
     * @param scale a continuous scale
     * @param entries who rated what and when, by user
     * @param values in the order of the entries
     * @return ratings that do not depend on the buffers passed
     * @throws IllegalArgumentException as for ratings with levels
     */
    public static Ratings ofValues(RatingScale scale, Entries entries, FloatBuffer values) {
        return of(Optional.of(scale), entries, NO_CODES, copy(values), RatingRows.table(scale));
    }

    /**
     * Copies events.
     *
     * @param entries which user had an event with which movie and when, by user
     * @param weights in the order of the entries; empty if all are 1
     * @return events that do not depend on the buffers passed
     * @throws IllegalArgumentException as for ratings with levels, or if a weight is not above 0
     */
    public static Ratings ofEvents(Entries entries, Optional<FloatBuffer> weights) {
        return weights.map(some -> of(Optional.empty(), entries, NO_CODES, copy(some), new float[0]))
                .orElseGet(() ->
                        of(Optional.empty(), entries, bytes(entries.columns().remaining()), NO_VALUES, ONE));
    }

    /**
     * Copies ratings or events to the heap, where trainers read them faster, on all threads.
     *
     * @param scale the scale of the ratings; empty for events
     * @param entries who rated what and when, by user
     * @param levels of a scale with levels, in the order of the entries; empty otherwise
     * @param values on a continuous scale, or weights of events; empty for levels, and if all weights are 1
     * @param workers the threads to use
     * @return ratings that do not depend on the buffers passed
     * @throws IllegalArgumentException as for ratings with levels
     */
    public static Ratings onHeap(
            Optional<RatingScale> scale, Entries entries, ByteBuffer levels, FloatBuffer values, Workers workers) {
        int size = entries.columns().remaining();
        boolean isOne = scale.isEmpty() && values.remaining() == 0;
        float[] table = isOne ? ONE : scale.map(RatingRows::table).orElse(new float[0]);
        int[] starts = starts(entries.counts(), size);
        int[] columns = new int[size];
        byte[] codes = new byte[table.length > 0 ? size : 0];
        float[] exact = new float[table.length > 0 ? 0 : size];
        int[] times = new int[entries.times().isPresent() ? size : 0];
        int tiles = Math.ceilDiv(size, ENTRIES_PER_TILE);
        workers.forEachTile(tiles, tile -> {
            int from = tile * ENTRIES_PER_TILE;
            int count = Math.min(ENTRIES_PER_TILE, size - from);
            entries.columns().get(entries.columns().position() + from, columns, from, count);
            if (codes.length > 0 && !isOne) {
                levels.get(levels.position() + from, codes, from, count);
            }
            if (exact.length > 0) {
                values.get(values.position() + from, exact, from, count);
            }
            entries.times().ifPresent(some -> some.get(some.position() + from, times, from, count));
        });
        HeapRows byUser = new HeapRows(starts, columns, codes, exact, table);
        check(byUser, entries.movies(), scale, table, workers);
        RatingRows byMovie = byUser.transposed(entries.movies(), workers);
        return times.length == 0
                ? new Ratings(scale, byUser, byMovie)
                : new Ratings(scale, byUser, byMovie, entry -> times[entry]);
    }

    private static Ratings of(
            Optional<RatingScale> scale, Entries entries, ByteBuffer codes, FloatBuffer exact, float[] table) {
        int[] starts = starts(entries.counts(), entries.columns().remaining());
        RatingRows byUser = new NativeRows(starts, copy(entries.columns()), codes, exact, table);
        check(byUser, entries.movies(), scale, table, 0, byUser.rows());
        RatingRows byMovie = transposed(byUser, entries.movies(), table);
        return entries.times()
                .map(NativeRatings::copy)
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

    private static void check(
            RatingRows byUser, int movies, Optional<RatingScale> scale, float[] table, Workers workers) {
        workers.forEachTile(
                Math.ceilDiv(byUser.rows(), USERS_PER_TILE),
                tile -> check(
                        byUser,
                        movies,
                        scale,
                        table,
                        tile * USERS_PER_TILE,
                        Math.min(byUser.rows(), (tile + 1) * USERS_PER_TILE)));
    }

    private static void check(
            RatingRows byUser, int movies, Optional<RatingScale> scale, float[] table, int from, int to) {
        for (int user = from; user < to; user++) {
            int last = -1;
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                int movie = byUser.column(entry);
                if (movie <= last || movie >= movies || !isValid(byUser, entry, scale, table)) {
                    throw new IllegalArgumentException(
                            "rating %d is out of order, of an unknown movie or off the scale".formatted(entry));
                }
                last = movie;
            }
        }
    }

    private static boolean isValid(RatingRows rows, int entry, Optional<RatingScale> scale, float[] table) {
        if (table.length > 0) {
            return rows.code(entry) < table.length;
        }
        float value = rows.exact(entry);
        return scale.map(ratings -> ratings.contains(value)).orElse(value > 0 && Float.isFinite(value));
    }

    private static RatingRows transposed(RatingRows rows, int columns, float[] table) {
        int[] starts = new int[columns + 1];
        for (int entry = 0; entry < rows.size(); entry++) {
            starts[rows.column(entry) + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        boolean isCoded = table.length > 0;
        IntBuffer transposed = ints(rows.size());
        ByteBuffer codes = isCoded ? bytes(rows.size()) : NO_CODES;
        FloatBuffer exact = isCoded ? NO_VALUES : floats(rows.size());
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                int position = next[rows.column(entry)]++;
                transposed.put(position, row);
                if (isCoded) {
                    codes.put(position, (byte) rows.code(entry));
                } else {
                    exact.put(position, rows.exact(entry));
                }
            }
        }
        return new NativeRows(starts, transposed, codes, exact, table);
    }

    private static IntBuffer copy(IntBuffer numbers) {
        return ints(numbers.remaining()).put(0, numbers, numbers.position(), numbers.remaining());
    }

    private static FloatBuffer copy(FloatBuffer numbers) {
        return floats(numbers.remaining()).put(0, numbers, numbers.position(), numbers.remaining());
    }

    private static ByteBuffer copy(ByteBuffer numbers) {
        return bytes(numbers.remaining()).put(0, numbers, numbers.position(), numbers.remaining());
    }

    private static IntBuffer ints(int count) {
        return bytes((long) count * Integer.BYTES).asIntBuffer();
    }

    private static FloatBuffer floats(int count) {
        return bytes((long) count * Float.BYTES).asFloatBuffer();
    }

    private static ByteBuffer bytes(long count) {
        return Arena.ofAuto().allocate(count, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
    }
}
