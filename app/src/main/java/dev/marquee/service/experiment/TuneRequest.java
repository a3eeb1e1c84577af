package dev.marquee.service.experiment;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.tune.Strategy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which options to search, and how.
 *
 * @param algorithm its name
 * @param data to cut
 * @param split the name of a protocol of whose train part alone is learned
 * @param options that stay as they are
 * @param search how it is searched
 * @param goal what is best
 * @param out the options file to write; the log of trials stands beside it
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
     * How it is searched.
     *
     * @param strategy empty for the one that suits the algorithm
     * @param trials how many draws of options are tried, at least 1
     * @param seed from which parts, options and trainings draw
     */
    public record Search(Optional<Strategy> strategy, int trials, long seed) {}

    /**
     * What is best.
     *
     * @param metric by which; empty for the RMSE, or nDCG where no ratings are predicted
     * @param validation how the train part is cut in turn; empty for the way of the split
     * @param criteria how lists are measured
     */
    public record Goal(Optional<String> metric, Optional<String> validation, EvaluationCriteria criteria) {
        List<String> metrics() {
            return metric.map(List::of)
                    .orElse(List.of("rmse", "ndcg@" + criteria.k().getLast()));
        }
    }
}
