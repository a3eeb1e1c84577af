package dev.marquee.data;

import dev.marquee.internal.Positions;
import dev.marquee.internal.RatingTimes;
import dev.marquee.parallel.Workers;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects ratings or events in any order and sorts them into {@link Ratings}. Of several ratings for the same user and
 * movie it keeps the latest, and of equally late ones the last added; the others are counted as duplicates. The weights of
 * several events of the same user and movie add up, and the latest time counts. Not thread-safe.
 */
public final class RatingsBuilder {
    private static final byte[] NO_CODES = {};
    private static final float[] NO_VALUES = {};
    private static final float[] ONE = {1};
    private static final Workers ONE_THREAD = Workers.of(1);

    private final int users;
    private final int movies;
    private final Optional<RatingScale> scale;
    private final float[] table;
    private final boolean isCoded;
    private int[] user;
    private int[] movie;
    private byte[] code;
    private float[] exact;
    private int[] time;
    private int size;
    private int duplicates;
    private boolean timesKnown;

    /**
     * Creates an empty builder of ratings by users 0..users-1 of movies 0..movies-1.
     *
     * @param users the number of users
     * @param movies the number of movies
     * @param scale the values a rating can take
     */
    public RatingsBuilder(int users, int movies, RatingScale scale) {
        this(users, movies, scale, 1024);
    }

    /**
     * Creates an empty builder of ratings with initial capacity for the expected number.
     *
     * @param users the number of users
     * @param movies the number of movies
     * @param scale the values a rating can take
     * @param expected number of ratings, only a hint
     */
    public RatingsBuilder(int users, int movies, RatingScale scale, int expected) {
        this(users, movies, Optional.of(scale), expected);
    }

    private RatingsBuilder(int users, int movies, Optional<RatingScale> scale, int expected) {
        this.users = users;
        this.movies = movies;
        this.scale = scale;
        this.table = scale.map(RatingRows::table).orElse(NO_VALUES);
        this.isCoded = table.length > 0;
        int capacity = Math.max(expected, 16);
        user = new int[capacity];
        movie = new int[capacity];
        code = isCoded ? new byte[capacity] : NO_CODES;
        exact = isCoded ? NO_VALUES : new float[capacity];
        time = new int[capacity];
    }

    /**
     * Creates an empty builder of events by users 0..users-1 of movies 0..movies-1.
     *
     * @param users the number of users
     * @param movies the number of movies
     * @param expected number of events, only a hint
     * @return the builder, to which events are added
     */
    public static RatingsBuilder ofEvents(int users, int movies, int expected) {
        return new RatingsBuilder(users, movies, Optional.empty(), expected);
    }

    /**
     * Creates an empty builder of ratings on the same scale as the template's, or of events if it has events, for the same
     * users and movies.
     *
     * @param template its ratings are not added
     * @param expected number of ratings or events, only a hint
     * @return the builder, for the template's users and movies
     */
    public static RatingsBuilder like(Ratings template, int expected) {
        return like(template, template.users(), template.movies(), expected);
    }

    /**
     * Creates an empty builder of ratings on the same scale as the template's, or of events if it has events.
     *
     * @param template its ratings are not added
     * @param users the number of users
     * @param movies the number of movies
     * @param expected number of ratings or events, only a hint
     * @return the builder, for these numbers of users and movies
     */
    public static RatingsBuilder like(Ratings template, int users, int movies, int expected) {
        return template.isImplicit()
                ? ofEvents(users, movies, expected)
                : new RatingsBuilder(users, movies, template.scale(), expected);
    }

    /**
     * Adds a rating or an event.
     *
     * @param user index in 0..users-1
     * @param movie index in 0..movies-1
     * @param value one of the scale's values; or the weight of the event, above 0
     * @param seconds since 1970 in UTC, or {@link Ratings#UNKNOWN_TIME}
     * @return this builder
     * @throws MarqueeException if the value is not on the scale or not a weight, or the time cannot be kept
     */
    public RatingsBuilder add(int user, int movie, float value, long seconds) {
        if (scale.isEmpty()) {
            Ratings.requireWeight(value);
            return add(user, movie, 0, value, seconds);
        }
        scale.get().require(value);
        return add(user, movie, isCoded ? scale.get().level(value) : 0, value, seconds);
    }

    /**
     * Adds a rating given by its level of the scale, 0..levels-1.
     *
     * @param user index in 0..users-1
     * @param movie index in 0..movies-1
     * @param level number of steps above the scale's minimum, 0..levels-1
     * @param seconds since 1970 in UTC, or {@link Ratings#UNKNOWN_TIME}
     * @return this builder
     * @throws IllegalStateException if there is no scale with levels
     * @throws MarqueeException if the time cannot be kept
     */
    public RatingsBuilder addLevel(int user, int movie, int level, long seconds) {
        if (!isCoded) {
            throw new IllegalStateException("these ratings have no levels; add values");
        }
        Objects.checkIndex(level, table.length);
        return add(user, movie, level, 0, seconds);
    }

    private RatingsBuilder add(int user, int movie, int level, float value, long seconds) {
        if (user < 0 || user >= users || movie < 0 || movie >= movies) {
            throw new IndexOutOfBoundsException("user %d, movie %d is out of range; there are %d users and %d movies"
                    .formatted(user, movie, users, movies));
        }
        if (!RatingTimes.contains(seconds)) {
            throw new MarqueeException(RatingTimes.message(seconds));
        }
        if (size == this.user.length) {
            grow();
        }
        this.user[size] = user;
        this.movie[size] = movie;
        if (isCoded) {
            this.code[size] = (byte) level;
        } else {
            this.exact[size] = value;
        }
        this.time[size] = (int) seconds;
        timesKnown |= seconds != Ratings.UNKNOWN_TIME;
        size++;
        return this;
    }

    /**
     * Adds an entry of others, which must be on the same scale, or events as these are.
     *
     * @param others ratings over the same users and movies
     * @param user index of the row, in 0..users-1
     * @param entry of the user's row in {@link Ratings#byUser()}
     * @return this builder
     */
    public RatingsBuilder add(Ratings others, int user, int entry) {
        RatingRows rows = others.byUser();
        return isCoded
                ? addLevel(user, rows.column(entry), rows.level(entry), others.time(entry))
                : add(user, rows.column(entry), rows.value(entry), others.time(entry));
    }

    /**
     * Adds all given ratings, which must be on the same scale, or events as these are.
     *
     * @param others ratings over the same users and movies
     * @return this builder
     */
    public RatingsBuilder addAll(Ratings others) {
        RatingRows rows = others.byUser();
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                add(others, row, entry);
            }
        }
        return this;
    }

    /** {@return the number of ratings or events added so far, including duplicates} */
    public int size() {
        return size;
    }

    /**
     * {@return the number of ratings that the last {@link #build()} dropped because a later one for the same user and
     * movie exists; of events, the number that it added to others}
     */
    public int duplicates() {
        return duplicates;
    }

    /**
     * Builds the sorted ratings. Linear in ratings, users and movies.
     *
     * @return all that was added, without duplicates
     */
    public Ratings build() {
        return build(ONE_THREAD);
    }

    /**
     * Builds the sorted ratings on several threads if they were added in the order of users and then of movies, as most files
     * have them. Linear in ratings, users and movies; the result does not depend on the threads.
     *
     * @param workers the threads to use
     * @return all that was added, without duplicates
     */
    public Ratings build(Workers workers) {
        return isSorted() ? sorted(workers) : unsorted();
    }

    /** Whether every user and movie come after those added before, so that there are no duplicates either. */
    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (user[i] < user[i - 1] || (user[i] == user[i - 1] && movie[i] <= movie[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private Ratings sorted(Workers workers) {
        duplicates = 0;
        int[] starts = new int[users + 1];
        for (int i = 0; i < size; i++) {
            starts[user[i] + 1]++;
        }
        for (int row = 0; row < users; row++) {
            starts[row + 1] += starts[row];
        }
        boolean allOne = scale.isEmpty() && areOne();
        HeapRows byUser = new HeapRows(
                starts,
                Arrays.copyOf(movie, size),
                allOne ? new byte[size] : Arrays.copyOf(code, isCoded ? size : 0),
                allOne ? NO_VALUES : Arrays.copyOf(exact, isCoded ? 0 : size),
                allOne ? ONE : table);
        RatingRows byMovie = byUser.transposed(movies, workers);
        if (!timesKnown) {
            return new Ratings(scale, byUser, byMovie);
        }
        int[] times = Arrays.copyOf(time, size);
        return new Ratings(scale, byUser, byMovie, entry -> times[entry]);
    }

    private boolean areOne() {
        for (int i = 0; i < size; i++) {
            if (exact[i] != 1) {
                return false;
            }
        }
        return true;
    }

    private Ratings unsorted() {
        int[] order = Positions.stableOrder(user, Positions.stableOrder(movie, inOrder(), movies), users);
        int[] kept = withoutDuplicates(order);
        duplicates = size - kept.length;
        float[] values = scale.isPresent() ? exact : sums(order, kept);
        boolean allOne = scale.isEmpty() && areOne(values, kept);

        int[] keptByMovie = Positions.stableOrder(movie, kept, movies);
        RatingRows byUser =
                rows(Positions.starts(user, kept, users), Positions.gather(movie, kept), kept, values, allOne);
        RatingRows byMovie = rows(
                Positions.starts(movie, keptByMovie, movies),
                Positions.gather(user, keptByMovie),
                keptByMovie,
                values,
                allOne);
        if (!timesKnown) {
            return new Ratings(scale, byUser, byMovie);
        }
        int[] times = Positions.gather(time, kept);
        return new Ratings(scale, byUser, byMovie, entry -> times[entry]);
    }

    private RatingRows rows(int[] starts, int[] columns, int[] positions, float[] values, boolean allOne) {
        if (allOne) {
            return new HeapRows(starts, columns, new byte[positions.length], NO_VALUES, ONE);
        }
        return isCoded
                ? new HeapRows(starts, columns, Positions.gather(code, positions), NO_VALUES, table)
                : new HeapRows(starts, columns, NO_CODES, Positions.gather(values, positions), NO_VALUES);
    }

    private int[] inOrder() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Keeps the latest rating of each user and movie; the input is sorted by user, movie and order of addition. */
    private int[] withoutDuplicates(int[] order) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int position : order) {
            if (count == 0 || !samePair(kept[count - 1], position)) {
                kept[count++] = position;
            } else if (Integer.compareUnsigned(time[position], time[kept[count - 1]]) >= 0) {
                kept[count - 1] = position;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean samePair(int position, int other) {
        return user[position] == user[other] && movie[position] == movie[other];
    }

    /**
     * The sums of the weights of each user and movie, at the positions kept of them. Summed from the smallest to the
     * largest, so that rounding does not depend on the order of addition.
     */
    private float[] sums(int[] order, int[] kept) {
        float[] sums = exact.clone();
        int from = 0;
        for (int keep : kept) {
            int to = from + 1;
            while (to < order.length && samePair(order[from], order[to])) {
                to++;
            }
            if (to > from + 1) {
                float[] weights = Positions.gather(exact, Arrays.copyOfRange(order, from, to));
                Arrays.sort(weights);
                double sum = 0;
                for (float weight : weights) {
                    sum += weight;
                }
                sums[keep] = (float) Math.min(Float.MAX_VALUE, sum);
            }
            from = to;
        }
        return sums;
    }

    private static boolean areOne(float[] values, int[] positions) {
        for (int position : positions) {
            if (values[position] != 1) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int capacity = Math.addExact(size, (size >> 1) + 16);
        user = Arrays.copyOf(user, capacity);
        movie = Arrays.copyOf(movie, capacity);
        code = isCoded ? Arrays.copyOf(code, capacity) : code;
        exact = isCoded ? exact : Arrays.copyOf(exact, capacity);
        time = Arrays.copyOf(time, capacity);
    }
}
