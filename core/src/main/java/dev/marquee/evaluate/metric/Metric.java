package dev.marquee.evaluate.metric;

/**
 * A metric of an evaluation.
 *
 * @param name as in reports and JSON: {@code rmse}, {@code ndcg@10}
 * @param direction whether a lower or a higher value is better
 */
public record Metric(String name, Direction direction) {
    static Metric lower(String name) {
        return new Metric(name, Direction.LOWER_IS_BETTER);
    }

    static Metric higher(String name) {
        return new Metric(name, Direction.HIGHER_IS_BETTER);
    }

    /**
     * {@return the metric at list length k}
     *
     * @param k length of the list, at least 1
     */
    public Metric at(int k) {
        return new Metric(name + "@" + k, direction);
    }

    /** Whether a lower or a higher value of a metric is better. */
    public enum Direction {
        /** An error: best at its minimum. */
        LOWER_IS_BETTER,
        /** A quality: best at its maximum. */
        HIGHER_IS_BETTER,
        /** Best at a target value, or purely descriptive. */
        NEITHER
    }
}
