package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import java.util.List;
import java.util.Optional;

/**
 * Several algorithms measured on the same split or folds.
 *
 * @param evaluations in the order of the algorithms
 * @param differences of every pair of algorithms by every per-user metric that both have, ordered by metric
 */
public record Comparison(List<Evaluation> evaluations, List<Difference> differences) {
    /** Copies the lists. */
    public Comparison {
        evaluations = List.copyOf(evaluations);
        differences = List.copyOf(differences);
    }

    /**
     * {@return the difference of two algorithms, in either order; empty if the metric has none}
     *
     * @param metric the name of a metric: {@code rmse}, {@code ndcg@10}
     * @param one the name of an algorithm
     * @param other the name of another algorithm
     */
    public Optional<Difference> difference(String metric, String one, String other) {
        return differences.stream()
                .filter(difference -> difference.metric().name().equals(metric))
                .filter(difference -> (difference.one().equals(one)
                                && difference.other().equals(other))
                        || (difference.one().equals(other) && difference.other().equals(one)))
                .findFirst();
    }

    /**
     * The difference of two algorithms on the same users.
     *
     * @param metric the metric that is compared
     * @param one the name of the first algorithm
     * @param other the name of the second algorithm
     * @param difference the metric of {@code one} minus that of {@code other}
     * @param interval the confidence interval of the difference; empty with fewer than two test users
     * @param p the two-sided p-value, corrected for all pairs compared by this metric
     */
    public record Difference(
            Metric metric,
            String one,
            String other,
            double difference,
            Optional<ConfidenceInterval> interval,
            double p) {
        private static final double LEVEL = 0.05;

        /** {@return whether the difference is significant at the 5 % level} */
        public boolean isSignificant() {
            return p < LEVEL;
        }

        /**
         * {@return this difference with another p-value}
         *
         * @param corrected the p-value after a correction for multiple comparisons, in 0..1
         */
        public Difference withP(double corrected) {
            return new Difference(metric, one, other, difference, interval, corrected);
        }
    }
}
