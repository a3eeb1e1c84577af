package dev.marquee.algorithm.linear;

/**
 * Extra weight of two ratings that a user gave in one session.
 *
 * @param weight weight of a pair given in the same second, relative to 1 for any pair of the user; 0 ignores times
 * @param seconds time after which the weight has fallen to 1/e
 */
public record Sessions(double weight, double seconds) {
    /** Ignores times. */
    static final Sessions NONE = new Sessions(0, 1);
}
