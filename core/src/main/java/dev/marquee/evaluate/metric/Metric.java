package dev.marquee.evaluate.metric;

/**
 * A number about predictions.
 *
 * @param name as in reports and JSON: {@code rmse}, {@code ndcg@10}
 * @param direction which way it gets better
 */
public record Metric(String name, Direction direction) {
    static Metric lower(String name) {
        return new Metric(name, Direction.LOWER_IS_BETTER);
    }

    static Metric higher(String name) {
        return new Metric(name, Direction.HIGHER_IS_BETTER);
    }

    /** A metric of lists of so many movies. */
    public Metric at(int k) {
        return new Metric(name + "@" + k, direction);
    }
}
