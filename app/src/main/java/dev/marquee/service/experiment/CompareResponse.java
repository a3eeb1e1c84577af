package dev.marquee.service.experiment;

import dev.marquee.evaluate.ActivityBin;
import java.util.List;
import java.util.Optional;

/**
 * The result of a comparison. Its JSON form is fixed.
 *
 * @param algorithms their names as given in the request
 * @param results the result of {@code evaluate} for each, in their order
 * @param comparisons of every pair by every metric
 * @param activity metrics of each, by a user's number of training ratings
 * @param report path of the HTML file; absent if none was requested
 */
public record CompareResponse(
        List<String> algorithms,
        List<EvaluateResponse> results,
        List<Compared> comparisons,
        List<ByActivity> activity,
        Optional<String> report) {
    /** Copies the lists. */
    public CompareResponse {
        algorithms = List.copyOf(algorithms);
        results = List.copyOf(results);
        comparisons = List.copyOf(comparisons);
        activity = List.copyOf(activity);
    }

    /**
     * The difference of two algorithms.
     *
     * @param difference the metric of {@code one} minus that of {@code other}
     * @param interval 95 % confidence interval of the difference: low, high; empty if unknown
     * @param p p-value, corrected for the comparisons of all pairs by this metric
     */
    public record Compared(
            String metric,
            String one,
            String other,
            double difference,
            List<Double> interval,
            double p,
            boolean significant) {
        /** Copies the interval. */
        public Compared {
            interval = List.copyOf(interval);
        }
    }

    /** A metric of one algorithm, by a user's number of training ratings. */
    public record ByActivity(String name, String metric, List<ActivityBin> bins) {
        /** Copies the bins. */
        public ByActivity {
            bins = List.copyOf(bins);
        }
    }
}
