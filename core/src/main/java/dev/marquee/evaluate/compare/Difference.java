package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import java.util.Optional;

/**
 * How far two algorithms are apart on the same users.
 *
 * @param metric what was measured
 * @param one the name of an entrant
 * @param other the name of another
 * @param difference the metric of {@code one} minus that of {@code other}
 * @param interval where the difference would lie for other users like these; empty if fewer than two users were tested
 * @param p how likely so large a difference, either way, would be if there were none; corrected for all pairs that were
 *     compared by this metric
 */
public record Difference(
        Metric metric, String one, String other, double difference, Optional<ConfidenceInterval> interval, double p) {
    private static final double LEVEL = 0.05;

    /** Whether the difference is one at a level of 5 %. */
    public boolean isSignificant() {
        return p < LEVEL;
    }

    Difference withP(double corrected) {
        return new Difference(metric, one, other, difference, interval, corrected);
    }
}
