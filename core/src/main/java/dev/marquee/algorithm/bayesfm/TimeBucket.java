package dev.marquee.algorithm.bayesfm;

/** A stretch of time, within which a user's ratings may be off together. */
public enum TimeBucket {
    /** A day in UTC. */
    DAY(24 * 60 * 60),
    /** An hour. */
    HOUR(60 * 60),
    /** A minute. */
    MINUTE(60);

    private final long seconds;

    TimeBucket(long seconds) {
        this.seconds = seconds;
    }

    /** The number of the stretch that a time is in. */
    long of(long time) {
        return time / seconds;
    }
}
