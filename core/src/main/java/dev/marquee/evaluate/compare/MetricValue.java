package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import java.util.List;
import java.util.Optional;

/**
 * A metric and what it came to.
 *
 * @param metric what was measured
 * @param value the mean over the folds; finite
 * @param interval where it would lie for other users like these; empty if fewer than two users were tested
 * @param folds the value of each fold, in order
 */
public record MetricValue(Metric metric, double value, Optional<ConfidenceInterval> interval, List<Double> folds) {
    /** Copies the folds. */
    public MetricValue {
        folds = List.copyOf(folds);
    }
}
