package dev.marquee.service.experiment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.service.ModelInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of an evaluation. Its JSON form is fixed.
 *
 * @param data the whole data set
 * @param split how it was split
 * @param model the evaluated algorithm
 * @param numbers metrics and their intervals by name
 * @param baseline the metrics of {@code bias} with its defaults on the same split; absent if {@code bias} was evaluated
 * @param replay the errors by part; absent if the split is not a replay
 * @param seconds durations
 */
public record EvaluateResponse(
        ModelInfo.DataInfo data,
        SplitInfo split,
        Measured model,
        @JsonUnwrapped MetricNumbers numbers,
        Optional<Map<String, Double>> baseline,
        Optional<ReplayNumbers> replay,
        Seconds seconds) {
    /** The metrics by name; metrics that do not apply are absent. */
    public Map<String, Double> metrics() {
        return numbers.metrics();
    }

    /** 95 % confidence intervals by name of the metric: low, high. */
    public Map<String, List<Double>> intervals() {
        return numbers.intervals();
    }

    /**
     * How the data was split.
     *
     * @param train number of training ratings, in the first fold; in a replay, before its first period
     * @param validation number of validation ratings, in the first fold; 0, since trainers hold out their own
     * @param test number of test ratings, in the first fold; in a replay, all that are predicted
     * @param folds number of splits that the protocol makes; 1 for a replay
     * @param unseen number of test ratings, over all folds, of users and of movies without training ratings
     * @param relevant which test ratings make a movie relevant: {@code all}, or a minimum such as {@code 4}
     */
    public record SplitInfo(
            String name, int train, int validation, int test, int folds, TestCounts unseen, String relevant) {}

    /**
     * The algorithm with every option, as text.
     *
     * @param lists the list policy, such as {@code for likely, diversity 0.3}; absent for the model's own order
     */
    public record Measured(String algorithm, Map<String, String> options, long seed, Optional<String> lists) {
        /** Copies the options. */
        public Measured {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** Lists are in the model's own order. */
        public Measured(String algorithm, Map<String, String> options, long seed) {
            this(algorithm, options, seed, Optional.empty());
        }

        Measured with(ListPolicy policy) {
            return policy.equals(ListPolicy.PLAIN)
                    ? this
                    : new Measured(algorithm, options, seed, Optional.of(policy.toString()));
        }
    }

    /** Wall-clock seconds of each phase, over all folds. */
    public record Seconds(double load, double fit, double evaluate) {}
}
