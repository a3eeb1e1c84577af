package dev.marquee.data;

import java.util.function.IntUnaryOperator;

/**
 * Ratings of dense users and movies, in columns, by user and by movie; at most one for a user and a movie. At rest a
 * rating takes 14 bytes: five by user, five by movie, four for its time; and the rows' starts take four a user and a
 * movie. Build with {@link RatingsBuilder}, or outside of the heap with {@link NativeRatings}.
 */
public final class Ratings {
    /** The time of a rating whose time is not known. */
    public static final long UNKNOWN_TIME = 0;

    private final RatingScale scale;
    private final RatingRows byUser;
    private final RatingRows byMovie;
    private final boolean haveTimes;
    private final IntUnaryOperator times;

    private Ratings(
            RatingScale scale, RatingRows byUser, RatingRows byMovie, boolean haveTimes, IntUnaryOperator times) {
        this.scale = scale;
        this.byUser = byUser;
        this.byMovie = byMovie;
        this.haveTimes = haveTimes;
        this.times = times;
    }

    /** Takes the parts over; {@code times} gives the unsigned seconds of an entry of byUser. */
    Ratings(RatingScale scale, RatingRows byUser, RatingRows byMovie, IntUnaryOperator times) {
        this(scale, byUser, byMovie, true, times);
    }

    /** Takes the parts over; no time is known. */
    Ratings(RatingScale scale, RatingRows byUser, RatingRows byMovie) {
        this(scale, byUser, byMovie, false, _ -> (int) UNKNOWN_TIME);
    }

    /** The values a rating can take. */
    public RatingScale scale() {
        return scale;
    }

    /** How many users the ratings range over, rated or not. */
    public int users() {
        return byUser.rows();
    }

    /** How many movies the ratings range over, rated or not. */
    public int movies() {
        return byMovie.rows();
    }

    /** How many ratings there are. */
    public int size() {
        return byUser.size();
    }

    /** The ratings a user at a time: rows are users, columns movies. */
    public RatingRows byUser() {
        return byUser;
    }

    /** The ratings a movie at a time: rows are movies, columns users. */
    public RatingRows byMovie() {
        return byMovie;
    }

    /** Whether the times of the ratings are known. */
    public boolean haveTimes() {
        return haveTimes;
    }

    /** When an entry of {@link #byUser()} was rated: seconds since 1970 in UTC, up to 2106, or {@link #UNKNOWN_TIME}. */
    public long time(int entry) {
        return Integer.toUnsignedLong(times.applyAsInt(entry));
    }

    /** Whether the user rated the movie. Logarithmic in the number of the user's ratings. */
    public boolean contains(int user, int movie) {
        return byUser.find(user, movie) >= 0;
    }

    /** The mean of all values; NaN-free, so the middle of the scale where there is no rating. */
    public double mean() {
        if (size() == 0) {
            return (scale.min() + scale.max()) / 2.0;
        }
        double sum = 0;
        for (int entry = 0; entry < size(); entry++) {
            sum += byUser.value(entry);
        }
        return sum / size();
    }
}
