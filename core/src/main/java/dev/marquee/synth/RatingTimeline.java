package dev.marquee.synth;

import dev.marquee.math.Rng;

/**
 * When a user rates: from a first day on, in sessions with some seconds between two ratings and some months between two sessions,
 * of which most users have one or two. A movie is not rated before its release.
 */
final class RatingTimeline {
    /** 9 January 1996. */
    private static final long START = 821_145_600;

    /** 31 December 2023. */
    private static final long END = 1_703_980_800;

    private static final long DAY = 86_400;
    private static final double RATINGS_PER_SESSION = 60;
    private static final double SECONDS_BETWEEN_RATINGS = 15;
    private static final double DAYS_BETWEEN_SESSIONS = 90;
    private static final double DAYS_AFTER_RELEASE = 200;

    private final Rng rng;
    private long time;

    RatingTimeline(Rng rng) {
        this.rng = rng;
        this.time = START + (long) (rng.nextDouble() * (END - START - DAY));
    }

    /** The time of the next rating, seconds since 1970. */
    long next(int releaseDay) {
        boolean isSession = rng.nextDouble() * RATINGS_PER_SESSION < 1;
        double wait = exponential(isSession ? DAYS_BETWEEN_SESSIONS * DAY : SECONDS_BETWEEN_RATINGS);
        if (time + wait < END) {
            time += (long) wait;
        }
        long release = releaseDay * DAY;
        if (time >= release) {
            return time;
        }
        return Math.min(END, release + DAY + (long) exponential(DAYS_AFTER_RELEASE * DAY));
    }

    /** A time within the whole period, from −1 to 1. */
    static double position(long time) {
        return 2.0 * (time - START) / (END - START) - 1;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - rng.nextDouble());
    }
}
