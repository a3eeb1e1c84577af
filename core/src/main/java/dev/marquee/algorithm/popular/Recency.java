package dev.marquee.algorithm.popular;

import dev.marquee.data.Ratings;

/**
 * Exponential decay of a rating's weight with its age: Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009,
 * which unlike a window of days has no edge. Ratings whose time is unknown count as old ones; if no time is known, all
 * count in full.
 *
 * @param now the time of the latest rating, in seconds since 1970; later ratings count in full
 * @param halfLife days after which a rating counts half as much; 0 lets all count in full
 */
record Recency(long now, double halfLife) {
    private static final double SECONDS_PER_DAY = 24 * 60 * 60;

    /** Of the latest of some ratings. Linear in the ratings. */
    static Recency of(Ratings ratings, double halfLife) {
        long latest = Ratings.UNKNOWN_TIME;
        for (int entry = 0; entry < ratings.size(); entry++) {
            latest = Math.max(latest, ratings.time(entry));
        }
        return new Recency(latest, halfLife);
    }

    /** The weight of a rating of this time, in 0..1. */
    double weight(long time) {
        return halfLife == 0 ? 1 : Math.pow(2, -(Math.max(0, now - time) / SECONDS_PER_DAY) / halfLife);
    }
}
