package dev.marquee.evaluate.metric;

/** Whether a lower or a higher value of a metric is better. */
public enum Direction {
    /** An error: best at its minimum. */
    LOWER_IS_BETTER,
    /** A quality: best at its maximum. */
    HIGHER_IS_BETTER,
    /** Best at a target value, or purely descriptive. */
    NEITHER
}
