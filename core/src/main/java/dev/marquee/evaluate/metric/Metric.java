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
}
