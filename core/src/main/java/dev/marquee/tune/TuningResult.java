package dev.marquee.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a search.
 *
 * @param metric that was measured
 * @param best the trials that were trained in full and measured, best first; never empty
 * @param start the value of the start's options
 * @param trainings the total number of trainings, including those read from the log
 * @param skipped the trials without a value, each with its reason
 * @param importance the share of the differences that each searched option explains alone, 0 to 1; empty if there are
 *     too few trials
 */
public record TuningResult(
        String metric,
        List<Measured> best,
        double start,
        int trainings,
        List<Trial> skipped,
        Map<String, Double> importance) {
    /** Copies the collections. */
    public TuningResult {
        best = List.copyOf(best);
        skipped = List.copyOf(skipped);
        importance = Collections.unmodifiableMap(new LinkedHashMap<>(importance));
    }

    /**
     * A trial with its value.
     *
     * @param number of the configuration
     * @param options all options
     * @param value of the metric
     */
    public record Measured(int number, Map<String, String> options, double value) {
        /** Copies the options and keeps their order. */
        public Measured {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
