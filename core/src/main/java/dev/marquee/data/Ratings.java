package dev.marquee.data;

import dev.marquee.internal.RatingTimes;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * What users did with movies, by dense user and movie index, as CSR by user and by movie; at most one entry per user and
 * movie. The entries are either ratings on a {@linkplain #scale scale} (explicit feedback), or {@linkplain #isImplicit
 * events} with weights above 0 (implicit feedback): watched, bought, number of plays.
 *
 * <p>A rating takes 14 bytes (five by user, five by movie, four for its time), plus four bytes per user and per movie for
 * the row starts; so does an event if all weights are 1. Six bytes more if the scale is continuous or weights differ.
 * Build with {@link RatingsBuilder}, or in off-heap memory with {@link NativeRatings}.
 */
public final class Ratings {
    /** The time of a rating whose time is unknown. */
    public static final long UNKNOWN_TIME = 0;

    /** The latest time that is kept, in seconds since 1970: on 7 February 2106. */
    public static final long MAX_TIME = RatingTimes.MAX;

    private final Optional<RatingScale> scale;
    private final RatingRows byUser;
    private final RatingRows byMovie;
    private final boolean hasTimes;
    private final IntUnaryOperator times;

    private Ratings(
            Optional<RatingScale> scale,
            RatingRows byUser,
            RatingRows byMovie,
            boolean haveTimes,
            IntUnaryOperator times) {
        this.scale = scale;
        this.byUser = byUser;
        this.byMovie = byMovie;
        this.hasTimes = haveTimes;
        this.times = times;
    }

    /**
     * Does not copy its arguments.
     *
     * @param scale empty for events
     * @param times gives the unsigned seconds of an entry of byUser
     */
    Ratings(Optional<RatingScale> scale, RatingRows byUser, RatingRows byMovie, IntUnaryOperator times) {
        this(scale, byUser, byMovie, true, times);
    }

    /** Does not copy its arguments; no time is known. */
    Ratings(Optional<RatingScale> scale, RatingRows byUser, RatingRows byMovie) {
        this(scale, byUser, byMovie, false, _ -> (int) UNKNOWN_TIME);
    }

    /** {@return whether the entries are events with weights, rather than ratings} */
    public boolean isImplicit() {
        return scale.isEmpty();
    }

    /**
     * {@return the values a rating can take}
     *
     * @throws MarqueeException if the entries are {@linkplain #isImplicit events}
     */
    public RatingScale scale() {
        return scale.orElseThrow(
                () -> new MarqueeException("events have weights and no rating scale; give data with ratings for that"));
    }

    /**
     * Rejects a value that no entry of these ratings can have.
     *
     * @param value the rating or weight to check
     * @throws UsageException if it is not on the scale, or not the weight of an event
     */
    public void require(float value) {
        scale.ifPresentOrElse(ratings -> ratings.require(value), () -> requireWeight(value));
    }

    /** Rejects a number that is not the weight of an event: finite and above 0. */
    static void requireWeight(float weight) {
        if (!(weight > 0 && Float.isFinite(weight))) {
            throw new UsageException(
                    "weight %s is not a number above 0; leave the event out, or give it a weight above 0"
                            .formatted(weight));
        }
    }

    /**
     * {@return the lowest value of a liked movie: {@link RatingScale#liked}, or 0 for events, all of which count as
     * liked}
     */
    public float liked() {
        return scale.map(RatingScale::liked).orElse(0f);
    }

    /** {@return the number of users, including those without ratings} */
    public int users() {
        return byUser.rows();
    }

    /** {@return the number of movies, including those without ratings} */
    public int movies() {
        return byMovie.rows();
    }

    /** {@return the number of ratings or events} */
    public int size() {
        return byUser.size();
    }

    /** {@return the ratings by user: rows are users, columns are movies} */
    public RatingRows byUser() {
        return byUser;
    }

    /** {@return the ratings by movie: rows are movies, columns are users} */
    public RatingRows byMovie() {
        return byMovie;
    }

    /** {@return whether the times of the ratings are known} */
    public boolean hasTimes() {
        return hasTimes;
    }

    /**
     * {@return the time of an entry of {@link #byUser()}: seconds since 1970 in UTC, up to 2106, or {@link #UNKNOWN_TIME}}
     *
     * @param entry index in 0..size-1
     */
    public long time(int entry) {
        return Integer.toUnsignedLong(times.applyAsInt(entry));
    }

    /**
     * {@return whether the user rated the movie} Logarithmic in the number of the user's ratings.
     *
     * @param user index of the user, from 0
     * @param movie index of the movie, from 0
     */
    public boolean contains(int user, int movie) {
        return byUser.find(user, movie) >= 0;
    }

    /**
     * {@return the mean of all ratings or weights} If there are none, the middle of the scale, or the weight 1, so
     * never NaN.
     */
    public double mean() {
        if (size() == 0) {
            return scale.map(ratings -> (ratings.min() + ratings.max()) / 2.0).orElse(1.0);
        }
        double sum = 0;
        for (int entry = 0; entry < size(); entry++) {
            sum += byUser.value(entry);
        }
        return sum / size();
    }
}
