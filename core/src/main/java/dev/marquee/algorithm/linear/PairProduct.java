package dev.marquee.algorithm.linear;

import dev.marquee.data.Ratings;

/**
 * What two things that a person rated add to their place in XᵀX.
 *
 * @param sessions what their times say
 */
record PairProduct(Sessions sessions) {
    /** The product of their values, and more if they were rated in one go. */
    float of(float value, float other, long time, long otherTime) {
        float product = value * other;
        boolean timed = sessions.weight() > 0 && time != Ratings.UNKNOWN_TIME && otherTime != Ratings.UNKNOWN_TIME;
        return timed
                ? (float) (product + sessions.weight() * Math.exp(-Math.abs(time - otherTime) / sessions.seconds()))
                : product;
    }
}
