package dev.marquee.data;

import dev.marquee.internal.RatingTimes;
import java.util.Arrays;
import java.util.Objects;

/**
 * Collects ratings in any order and sorts them into {@link Ratings}. Of several ratings for the same user and movie it
 * keeps the latest, and of equally late ones the last added; the others are counted as duplicates. Not thread-safe.
 */
public final class RatingsBuilder {
    private final int users;
    private final int movies;
    private final RatingScale scale;
    private final int levels;
    private int[] user;
    private int[] movie;
    private byte[] level;
    private int[] time;
    private int size;
    private int duplicates;
    private boolean timesKnown;

    /** Creates an empty builder for users 0..users-1 and movies 0..movies-1. */
    public RatingsBuilder(int users, int movies, RatingScale scale) {
        this(users, movies, scale, 1024);
    }

    /** Creates an empty builder with initial capacity for the expected number of ratings. */
    public RatingsBuilder(int users, int movies, RatingScale scale, int expected) {
        this.users = users;
        this.movies = movies;
        this.scale = scale;
        this.levels = scale.levels();
        int capacity = Math.max(expected, 16);
        user = new int[capacity];
        movie = new int[capacity];
        level = new byte[capacity];
        time = new int[capacity];
    }

    /**
     * Adds a rating.
     *
     * @param value one of the scale's values
     * @param seconds since 1970 in UTC, or {@link Ratings#UNKNOWN_TIME}
     * @throws MarqueeException if the value is not on the scale, or the time cannot be kept
     */
    public RatingsBuilder add(int user, int movie, float value, long seconds) {
        scale.require(value);
        return addLevel(user, movie, scale.level(value), seconds);
    }

    /**
     * Adds a rating given by its level of the scale, 0..levels-1.
     *
     * @throws MarqueeException if the time cannot be kept
     */
    public RatingsBuilder addLevel(int user, int movie, int level, long seconds) {
        if (user < 0 || user >= users || movie < 0 || movie >= movies) {
            throw new IndexOutOfBoundsException("user %d, movie %d is out of range; there are %d users and %d movies"
                    .formatted(user, movie, users, movies));
        }
        Objects.checkIndex(level, levels);
        if (!RatingTimes.contains(seconds)) {
            throw new MarqueeException(RatingTimes.message(seconds));
        }
        if (size == this.user.length) {
            grow();
        }
        this.user[size] = user;
        this.movie[size] = movie;
        this.level[size] = (byte) level;
        this.time[size] = (int) seconds;
        timesKnown |= seconds != Ratings.UNKNOWN_TIME;
        size++;
        return this;
    }

    /** Adds all given ratings, which must be on the same scale. */
    public RatingsBuilder addAll(Ratings others) {
        RatingRows rows = others.byUser();
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                addLevel(row, rows.column(entry), rows.level(entry), others.time(entry));
            }
        }
        return this;
    }

    /** The number of ratings added so far, including duplicates. */
    public int size() {
        return size;
    }

    /**
     * The number of ratings that the last {@link #build()} dropped because a later one for the same user and movie
     * exists.
     */
    public int duplicates() {
        return duplicates;
    }

    /** Builds the sorted ratings. Linear in ratings, users and movies. */
    public Ratings build() {
        int[] order = stableOrder(user, stableOrder(movie, inOrder(), movies), users);
        int[] kept = withoutDuplicates(order);
        duplicates = size - kept.length;

        int[] userStarts = starts(user, kept, users);
        int[] userColumns = gather(movie, kept);
        byte[] userLevels = gather(level, kept);
        int[] keptByMovie = stableOrder(movie, kept, movies);
        RatingRows byUser = new HeapRows(userStarts, userColumns, userLevels, scale);
        RatingRows byMovie = new HeapRows(
                starts(movie, keptByMovie, movies), gather(user, keptByMovie), gather(level, keptByMovie), scale);
        if (!timesKnown) {
            return new Ratings(scale, byUser, byMovie);
        }
        int[] times = gather(time, kept);
        return new Ratings(scale, byUser, byMovie, entry -> times[entry]);
    }

    private int[] inOrder() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Stable counting sort of the positions by key. */
    private static int[] stableOrder(int[] key, int[] positions, int keys) {
        int[] next = starts(key, positions, keys);
        int[] order = new int[positions.length];
        for (int position : positions) {
            order[next[key[position]]++] = position;
        }
        return order;
    }

    private static int[] starts(int[] key, int[] positions, int keys) {
        int[] starts = new int[keys + 1];
        for (int position : positions) {
            starts[key[position] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        return starts;
    }

    /** Keeps the latest rating of each user and movie; the input is sorted by user, movie and order of addition. */
    private int[] withoutDuplicates(int[] order) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int position : order) {
            boolean repeats =
                    count > 0 && user[kept[count - 1]] == user[position] && movie[kept[count - 1]] == movie[position];
            if (!repeats) {
                kept[count++] = position;
            } else if (Integer.compareUnsigned(time[position], time[kept[count - 1]]) >= 0) {
                kept[count - 1] = position;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int[] gather(int[] column, int[] positions) {
        int[] gathered = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            gathered[i] = column[positions[i]];
        }
        return gathered;
    }

    private static byte[] gather(byte[] column, int[] positions) {
        byte[] gathered = new byte[positions.length];
        for (int i = 0; i < positions.length; i++) {
            gathered[i] = column[positions[i]];
        }
        return gathered;
    }

    private void grow() {
        int capacity = Math.addExact(size, (size >> 1) + 16);
        user = Arrays.copyOf(user, capacity);
        movie = Arrays.copyOf(movie, capacity);
        level = Arrays.copyOf(level, capacity);
        time = Arrays.copyOf(time, capacity);
    }
}
