package dev.marquee.data;

import java.util.Arrays;

/**
 * Collects ratings in any order and sorts them into {@link Ratings}. Of several ratings for one user and movie the last
 * by time stays, and among equal times the last added; the others are counted. Not safe for use by several threads.
 */
public final class RatingsBuilder {
    private final int users;
    private final int movies;
    private final RatingScale scale;
    private int[] user;
    private int[] movie;
    private byte[] level;
    private int[] time;
    private int size;
    private int duplicates;
    private boolean timesKnown;

    /** Starts an empty collection over users 0..users-1 and movies 0..movies-1. */
    public RatingsBuilder(int users, int movies, RatingScale scale) {
        this(users, movies, scale, 1024);
    }

    /** The same, with room for an expected number of ratings. */
    public RatingsBuilder(int users, int movies, RatingScale scale, int expected) {
        this.users = users;
        this.movies = movies;
        this.scale = scale;
        int room = Math.max(expected, 16);
        user = new int[room];
        movie = new int[room];
        level = new byte[room];
        time = new int[room];
    }

    /**
     * Adds a rating.
     *
     * @param value one of the scale's values
     * @param seconds since 1970 in UTC, or {@link Ratings#UNKNOWN_TIME}
     * @throws MarqueeException if the value is not on the scale
     */
    public RatingsBuilder add(int user, int movie, float value, long seconds) {
        if (!scale.contains(value)) {
            throw new MarqueeException(
                    "rating %s is outside %s; pass --scale if the data uses another".formatted(value, scale.values()));
        }
        return addLevel(user, movie, scale.level(value), seconds);
    }

    /** Adds a rating given by its level of the scale, 0..levels-1. */
    public RatingsBuilder addLevel(int user, int movie, int level, long seconds) {
        if (user < 0 || user >= users || movie < 0 || movie >= movies) {
            throw new IndexOutOfBoundsException(
                    "user %d, movie %d in a table of %d by %d".formatted(user, movie, users, movies));
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

    /** Adds all ratings of others on the same scale. */
    public RatingsBuilder addAll(Ratings others) {
        RatingRows rows = others.byUser();
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                addLevel(row, rows.column(entry), rows.level(entry), others.time(entry));
            }
        }
        return this;
    }

    /** How many ratings were added so far, duplicates included. */
    public int size() {
        return size;
    }

    /** How many ratings the last {@link #build()} left out because a later one for the same user and movie exists. */
    public int duplicates() {
        return duplicates;
    }

    /** Sorts what was added. Linear in ratings, users and movies, but for users' rows out of order. */
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

    /** The given places sorted by key, equal keys in the order they came: a counting sort. */
    private static int[] stableOrder(int[] key, int[] places, int keys) {
        int[] next = starts(key, places, keys);
        int[] order = new int[places.length];
        for (int place : places) {
            order[next[key[place]]++] = place;
        }
        return order;
    }

    private static int[] starts(int[] key, int[] places, int keys) {
        int[] starts = new int[keys + 1];
        for (int place : places) {
            starts[key[place] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        return starts;
    }

    /** Of each run of one user and movie the place with the last time; the input is sorted by user, movie, arrival. */
    private int[] withoutDuplicates(int[] order) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int place : order) {
            boolean repeats =
                    count > 0 && user[kept[count - 1]] == user[place] && movie[kept[count - 1]] == movie[place];
            if (!repeats) {
                kept[count++] = place;
            } else if (Integer.compareUnsigned(time[place], time[kept[count - 1]]) >= 0) {
                kept[count - 1] = place;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int[] gather(int[] column, int[] places) {
        int[] gathered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            gathered[i] = column[places[i]];
        }
        return gathered;
    }

    private static byte[] gather(byte[] column, int[] places) {
        byte[] gathered = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            gathered[i] = column[places[i]];
        }
        return gathered;
    }

    private void grow() {
        int room = Math.addExact(size, (size >> 1) + 16);
        user = Arrays.copyOf(user, room);
        movie = Arrays.copyOf(movie, room);
        level = Arrays.copyOf(level, room);
        time = Arrays.copyOf(time, room);
    }
}
