package dev.marquee.synth;

/**
 * The ratings of some consecutive users, sorted by user and then by movie; users and movies by index from 0. With the sums from
 * which the smallest possible error follows. Not thread-safe until it is complete.
 */
public final class RatingBlock {
    private final int[] user;
    private final int[] movie;
    private final byte[] level;
    private final int[] time;
    private final ErrorSums sums = new ErrorSums();
    private int size;

    RatingBlock(int ratings) {
        user = new int[ratings];
        movie = new int[ratings];
        level = new byte[ratings];
        time = new int[ratings];
    }

    /** Adds a rating with its expected value before noise. */
    void add(int byUser, int ofMovie, int withLevel, long atTime, double expected) {
        sums.add(withLevel, expected);
        user[size] = byUser;
        movie[size] = ofMovie;
        level[size] = (byte) withLevel;
        time[size++] = (int) atTime;
    }

    /** The number of ratings. */
    public int size() {
        return size;
    }

    /** The user of a rating in 0..size-1. */
    public int user(int rating) {
        return user[rating];
    }

    /** The movie of a rating in 0..size-1. */
    public int movie(int rating) {
        return movie[rating];
    }

    /** The level of a rating in 0..size-1 on the scale of half stars, from 0. */
    public int level(int rating) {
        return level[rating];
    }

    /** The value of a rating in 0..size-1, in stars. */
    public float value(int rating) {
        return RatingNoise.SCALE.value(level[rating]);
    }

    /** The time of a rating in 0..size-1, seconds since 1970. */
    public long time(int rating) {
        return Integer.toUnsignedLong(time[rating]);
    }

    ErrorSums sums() {
        return sums;
    }
}
