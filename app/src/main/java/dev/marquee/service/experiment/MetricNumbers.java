package dev.marquee.service.experiment;

import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of an evaluation by name, in the order of reports. Metrics that do not apply are absent.
 *
 * @param metrics the values
 * @param intervals 95 % confidence intervals: low, high
 */
public record MetricNumbers(Map<String, Double> metrics, Map<String, List<Double>> intervals) {
    /** Copies the maps, in their order. */
    public MetricNumbers {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    }

    static MetricNumbers of(Evaluation evaluation) {
        return of(
                evaluation,
                evaluation.measures().stream().map(MetricValue::metric).toList());
    }

    /** A selection of its metrics. */
    static MetricNumbers of(Evaluation evaluation, List<Metric> selected) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, List<Double>> intervals = new LinkedHashMap<>();
        for (MetricValue measure : evaluation.measures()) {
            if (selected.contains(measure.metric())) {
                String name = measure.metric().name();
                metrics.put(name, measure.value());
                measure.interval().ifPresent(interval -> intervals.put(name, List.of(interval.low(), interval.high())));
            }
        }
        return new MetricNumbers(metrics, intervals);
    }
}
