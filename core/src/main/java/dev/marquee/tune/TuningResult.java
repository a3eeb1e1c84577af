package dev.marquee.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search came to.
 *
 * @param metric what was measured
 * @param best the trials that were trained in full and measured, the best first; never empty
 * @param start the value of the options that the search started from
 * @param trainings how many there were in all, those read from the log among them
 * @param skipped the trials that came to nothing, each with its reason
 * @param importance for each option searched how much of the differences it explains alone, 0 to 1; empty where trials
 *     are too few to tell
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
     * @param number which draw
     * @param options all of them
     */
    public record Measured(int number, Map<String, String> options, double value) {
        /** Copies the options, in their order. */
        public Measured {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
