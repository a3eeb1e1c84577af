package dev.marquee.evaluate.metric;

/** Which way a metric gets better. */
public enum Direction {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER,
    /** It is best at a value of its own, or tells something without being good or bad. */
    NEITHER
}
