package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import java.util.List;
import java.util.Optional;

/**
 * A metric with its value.
 *
 * @param metric the metric
 * @param value the mean over the folds; finite
 * @param interval the confidence interval; empty with fewer than two test users
 * @param folds the value of each fold, in order
 */
public record MetricValue(Metric metric, double value, Optional<ConfidenceInterval> interval, List<Double> folds) {
    /** Copies the folds. */
    public MetricValue {
        folds = List.copyOf(folds);
    }
}
