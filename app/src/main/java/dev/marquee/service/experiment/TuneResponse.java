package dev.marquee.service.experiment;

import dev.marquee.service.ModelInfo;
import dev.marquee.tune.SearchPlan;
import dev.marquee.tune.Trial;
import dev.marquee.tune.Trial.Outcome;
import dev.marquee.tune.TuningResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a hyper-parameter search.
 *
 * @param data the whole data set
 * @param split how it was split
 * @param best the best options
 * @param trials the trials with the full budget, the best first
 * @param search statistics of the search
 * @param files the files written
 */
public record TuneResponse(
        ModelInfo.DataInfo data, SplitInfo split, Best best, List<Tried> trials, Searched search, Files files) {
    /** Copies the list. */
    public TuneResponse {
        trials = List.copyOf(trials);
    }

    /**
     * How the data was split.
     *
     * @param name of the protocol
     * @param validation name of the protocol that split the train part again
     * @param parts number of validation splits
     * @param train number of training ratings in the first validation split
     * @param validated number of validation ratings in the first validation split
     */
    public record SplitInfo(String name, String validation, int parts, int train, int validated) {}

    /**
     * The best options.
     *
     * @param options all options, not only those searched
     * @param metric that was optimized
     * @param value of the metric on the validation parts
     * @param start value of the metric with the initial options
     */
    public record Best(String algorithm, Map<String, String> options, String metric, double value, double start) {
        /** Copies the options, in their order. */
        public Best {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        static Best of(String algorithm, TuningResult tuning) {
            TuningResult.Measured best = tuning.best().getFirst();
            return new Best(algorithm, best.options(), tuning.metric(), best.value(), tuning.start());
        }
    }

    /**
     * A trial.
     *
     * @param trial its number; 0 has the initial options
     * @param options only those searched
     */
    public record Tried(int trial, double value, Map<String, String> options) {
        /** Copies the options, in their order. */
        public Tried {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        static List<Tried> all(TuningResult tuning, List<String> searched) {
            return tuning.best().stream().map(trial -> of(trial, searched)).toList();
        }

        private static Tried of(TuningResult.Measured trial, List<String> searched) {
            Map<String, String> options = new LinkedHashMap<>(trial.options());
            options.keySet().retainAll(searched);
            return new Tried(trial.number(), trial.value(), options);
        }
    }

    /**
     * Statistics of the search.
     *
     * @param trials number of configurations tried
     * @param trainings number of trainings
     * @param known number of trainings whose result was already in the log
     * @param skipped reasons why configurations were skipped
     * @param importance share of the variance that each searched option explains alone, 0..1; empty if there are too few
     *     trials
     * @param seconds duration of this run
     */
    public record Searched(
            String strategy,
            int trials,
            int trainings,
            int known,
            List<String> skipped,
            Map<String, Double> importance,
            double seconds) {
        /** Copies the collections. */
        public Searched {
            skipped = List.copyOf(skipped);
            importance = Collections.unmodifiableMap(new LinkedHashMap<>(importance));
        }

        static Searched of(SearchPlan plan, int trials, TuningResult tuning, int added, Stopwatch watch) {
            return new Searched(
                    plan.strategy().toString(),
                    trials,
                    tuning.trainings(),
                    tuning.trainings() - added,
                    tuning.skipped().stream().map(Searched::reason).toList(),
                    tuning.importance(),
                    watch.seconds());
        }

        private static String reason(Trial skipped) {
            return "trial %d: %s"
                    .formatted(
                            skipped.number(),
                            skipped.outcome() instanceof Outcome.Skipped(String reason) ? reason : "");
        }
    }

    /** Paths of the options file and of the log of trials. */
    public record Files(String options, String log) {}
}
