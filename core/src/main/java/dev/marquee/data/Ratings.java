package dev.marquee.data;

import dev.marquee.internal.RatingTimes;
import java.util.function.IntUnaryOperator;

/**
 * Ratings by dense user and movie index, as CSR by user and by movie; at most one rating per user and movie. A rating
 * takes 14 bytes (five by user, five by movie, four for its time), plus four bytes per user and per movie for the row
 * starts. Build with {@link RatingsBuilder}, or in off-heap memory with {@link NativeRatings}.
 */
public final class Ratings {
    /** The time of a rating whose time is unknown. */
    public static final long UNKNOWN_TIME = 0;

    /** The latest time that is kept, in seconds since 1970: on 7 February 2106. */
    public static final long MAX_TIME = RatingTimes.MAX;

    private final RatingScale scale;
    private final RatingRows byUser;
    private final RatingRows byMovie;
    private final boolean hasTimes;
    private final IntUnaryOperator times;

    private Ratings(
            RatingScale scale, RatingRows byUser, RatingRows byMovie, boolean haveTimes, IntUnaryOperator times) {
        this.scale = scale;
        this.byUser = byUser;
        this.byMovie = byMovie;
        this.hasTimes = haveTimes;
        this.times = times;
    }

    /** Does not copy its arguments; {@code times} gives the unsigned seconds of an entry of byUser. */
    Ratings(RatingScale scale, RatingRows byUser, RatingRows byMovie, IntUnaryOperator times) {
        this(scale, byUser, byMovie, true, times);
    }

    /** Does not copy its arguments; no time is known. */
    Ratings(RatingScale scale, RatingRows byUser, RatingRows byMovie) {
        this(scale, byUser, byMovie, false, _ -> (int) UNKNOWN_TIME);
    }

    /** The values a rating can take. */
    public RatingScale scale() {
        return scale;
    }

    /** The number of users, including those without ratings. */
    public int users() {
        return byUser.rows();
    }

    /** The number of movies, including those without ratings. */
    public int movies() {
        return byMovie.rows();
    }

    /** The number of ratings. */
    public int size() {
        return byUser.size();
    }

    /** The ratings by user: rows are users, columns are movies. */
    public RatingRows byUser() {
        return byUser;
    }

    /** The ratings by movie: rows are movies, columns are users. */
    public RatingRows byMovie() {
        return byMovie;
    }

    /** Whether the times of the ratings are known. */
    public boolean hasTimes() {
        return hasTimes;
    }

    /** The time of an entry of {@link #byUser()}: seconds since 1970 in UTC, up to 2106, or {@link #UNKNOWN_TIME}. */
    public long time(int entry) {
        return Integer.toUnsignedLong(times.applyAsInt(entry));
    }

    /** Whether the user rated the movie. Logarithmic in the number of the user's ratings. */
    public boolean contains(int user, int movie) {
        return byUser.find(user, movie) >= 0;
    }

    /** The mean of all ratings; the middle of the scale if there are none, so never NaN. */
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
