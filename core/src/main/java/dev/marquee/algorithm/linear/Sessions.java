package dev.marquee.algorithm.linear;

/**
 * How much two ratings that a person gave in one go say beyond two that they gave on different days.
 *
 * @param weight of a pair given at the same second, beside 1 for any pair of theirs; 0 leaves times out
 * @param seconds after which that has fallen to 1/e
 */
public record Sessions(double weight, double seconds) {
    /** Times say nothing. */
    static final Sessions NONE = new Sessions(0, 1);
}
