package dev.marquee.service.experiment;

import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.service.ModelInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured. The design fixes its JSON.
 *
 * @param data the whole data set
 * @param split how it was cut
 * @param model what was measured
 * @param metrics by name; what does not apply is absent
 * @param intervals by name of the metric: low and high at 95 %
 * @param baseline the metrics of {@code bias} with its defaults on the same split; absent where it is what was measured
 * @param seconds how long it took
 */
public record EvaluateResponse(
        ModelInfo.DataInfo data,
        SplitInfo split,
        Measured model,
        Map<String, Double> metrics,
        Map<String, List<Double>> intervals,
        Optional<Map<String, Double>> baseline,
        Seconds seconds) {
    /** Copies the maps. */
    public EvaluateResponse {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    }

    /**
     * How the data was cut.
     *
     * @param train ratings to learn from; of several folds, those of the first
     * @param validation ratings set aside to choose by; 0, since a trainer holds out its own
     * @param test ratings measured on; of several folds, those of the first
     * @param folds how many splits the protocol makes
     * @param unseen test ratings, of all folds, of users and of movies without a training rating
     * @param relevant which test ratings make a movie one that belongs on a list: {@code all}, or those from {@code 4} on
     */
    public record SplitInfo(
            String name, int train, int validation, int test, int folds, TestCounts unseen, String relevant) {}

    /**
     * The algorithm with every option, as text.
     *
     * @param lists how its lists were made, such as {@code for likely, diversity 0.3}; absent for plain order
     */
    public record Measured(String algorithm, Map<String, String> options, long seed, Optional<String> lists) {
        /** Copies the options. */
        public Measured {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** With lists in the model's own order. */
        public Measured(String algorithm, Map<String, String> options, long seed) {
            this(algorithm, options, seed, Optional.empty());
        }

        Measured with(ListPolicy policy) {
            return policy.equals(ListPolicy.PLAIN)
                    ? this
                    : new Measured(algorithm, options, seed, Optional.of(policy.toString()));
        }
    }

    /** Wall-clock seconds of each part, over all folds. */
    public record Seconds(double load, double fit, double evaluate) {}
}
