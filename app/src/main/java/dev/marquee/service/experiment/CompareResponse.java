package dev.marquee.service.experiment;

import dev.marquee.evaluate.ActivityBin;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison came to. The design fixes its results in JSON.
 *
 * @param algorithms as asked for: what they are called below
 * @param results what {@code evaluate} says of each, in their order
 * @param comparisons of every two by every metric
 * @param activity of each, by how many ratings were known of a user
 * @param report the page; absent if none was asked for
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
     * How far two are apart.
     *
     * @param difference the metric of {@code one} minus that of {@code other}
     * @param interval where it would lie for other users like these, at 95 %: low, high; empty if that is not known
     * @param p corrected for all pairs by this metric
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

    /** A metric of one of those compared, by how many ratings were known of a user. */
    public record ByActivity(String name, String metric, List<ActivityBin> bins) {
        /** Copies the bins. */
        public ByActivity {
            bins = List.copyOf(bins);
        }
    }
}
