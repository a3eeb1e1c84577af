package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import java.util.Optional;

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
        Metric metric, String one, String other, double difference, Optional<ConfidenceInterval> interval, double p) {
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
