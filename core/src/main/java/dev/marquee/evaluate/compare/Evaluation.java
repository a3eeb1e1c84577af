package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.TestCounts;
import java.util.List;
import java.util.Optional;

/**
 * All metrics of one algorithm on one split, or on the folds of one protocol.
 *
 * @param measures the metrics that apply and are defined, in the order of reports
 * @param counts of the test ratings, over all folds
 */
public record Evaluation(List<MetricValue> measures, TestCounts counts) {
    /** Copies the measures. */
    public Evaluation {
        measures = List.copyOf(measures);
    }

    /**
     * {@return the value of a metric; empty if it does not apply}
     *
     * @param metric the name of a metric: {@code rmse}, {@code ndcg@10}
     */
    public Optional<MetricValue> measure(String metric) {
        return measures.stream()
                .filter(measure -> measure.metric().name().equals(metric))
                .findFirst();
    }
}
