package dev.marquee.algorithm.linear;

import dev.marquee.data.Ratings;

/**
 * The product that two entries of a user's row add to XᵀX.
 *
 * @param sessions weights of ratings close in time
 */
record PairProduct(Sessions sessions) {
    /** The product of the values, plus a weight that decays with the time between the ratings. */
    float of(float value, float other, long time, long otherTime) {
        float product = value * other;
        boolean timed = sessions.weight() > 0 && time != Ratings.UNKNOWN_TIME && otherTime != Ratings.UNKNOWN_TIME;
        return timed
                ? (float) (product + sessions.weight() * Math.exp(-Math.abs(time - otherTime) / sessions.seconds()))
                : product;
    }
}
