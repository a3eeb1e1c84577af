package dev.marquee.service.experiment;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.tune.SearchPlan.Strategy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search for the best options of an algorithm.
 *
 * @param algorithm its name
 * @param data the data set to split
 * @param split the name of a protocol; only its train part is used
 * @param options fixed options, which are not searched
 * @param search strategy and size of the search
 * @param goal the metric to optimize
 * @param out the options file to write; the log of trials is written next to it
 */
public record TuneRequest(
        String algorithm,
        DataRequest data,
        String split,
        Map<String, String> options,
        Search search,
        Goal goal,
        Path out) {
    /** Copies the options. */
    public TuneRequest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Strategy and size of the search.
     *
     * @param strategy empty for the default of the algorithm
     * @param trials number of configurations to try, at least 1
     * @param seed of the splits, the configurations and the trainings
     */
    public record Search(Optional<Strategy> strategy, int trials, long seed) {}

    /**
     * The metric to optimize.
     *
     * @param metric its name; empty for RMSE, or nDCG if the algorithm predicts no ratings
     * @param validation the name of the protocol that splits the train part; empty to derive it from the outer split
     * @param criteria for ranked lists
     */
    public record Goal(Optional<String> metric, Optional<String> validation, EvaluationCriteria criteria) {
        List<String> metrics() {
            return metric.map(List::of)
                    .orElse(List.of("rmse", "ndcg@" + criteria.k().getLast()));
        }
    }
}
