package dev.marquee.service.experiment;

import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.ReplayCounts;
import java.util.List;

/**
 * The errors of a replay by part. Its JSON form is fixed.
 *
 * @param trainings number of trainings, the first included
 * @param foldIns number of fold-ins of users
 * @param known by number of the user's ratings known at the time; parts without predictions are absent
 * @param periods by tenths of the predictions in order of time
 */
public record ReplayNumbers(int trainings, int foldIns, List<Part> known, List<Part> periods) {
    /** Copies the lists. */
    public ReplayNumbers {
        known = List.copyOf(known);
        periods = List.copyOf(periods);
    }

    /**
     * Some of the predictions.
     *
     * @param part number of known ratings, such as {@code 1–4}, or first day of the period in UTC
     * @param metric name of their RMSE among the metrics, such as {@code rmseKnown1to4}
     * @param predictions number of ratings predicted
     * @param users number of users with these ratings
     */
    public record Part(String part, String metric, int predictions, int users, double rmse, double mae) {}

    static ReplayNumbers of(ReplayCounts replay, Evaluation evaluation) {
        return new ReplayNumbers(
                replay.trainings(),
                replay.foldIns(),
                parts(replay.known(), evaluation),
                parts(replay.periods(), evaluation));
    }

    private static List<Part> parts(List<ReplayCounts.Slice> slices, Evaluation evaluation) {
        return slices.stream()
                .map(slice -> new Part(
                        slice.label(),
                        slice.rmse().name(),
                        slice.predictions(),
                        slice.users(),
                        value(slice.rmse(), evaluation),
                        value(slice.mae(), evaluation)))
                .toList();
    }

    private static double value(Metric metric, Evaluation evaluation) {
        return evaluation.measure(metric.name()).map(MetricValue::value).orElseThrow();
    }
}
