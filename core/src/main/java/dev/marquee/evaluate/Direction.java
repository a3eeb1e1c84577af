package dev.marquee.evaluate;

/** Which way a metric gets better. */
public enum Direction {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER
}
