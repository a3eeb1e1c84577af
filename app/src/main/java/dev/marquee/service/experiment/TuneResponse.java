package dev.marquee.service.experiment;

import dev.marquee.service.ModelInfo;
import dev.marquee.tune.Outcome;
import dev.marquee.tune.SearchPlan;
import dev.marquee.tune.Trial;
import dev.marquee.tune.TuningResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search came to.
 *
 * @param data the whole data set
 * @param split how it was cut
 * @param best what was found
 * @param trials those trained in full, the best first
 * @param search how it went
 * @param files what was written
 */
public record TuneResponse(
        ModelInfo.DataInfo data, SplitInfo split, Best best, List<Tried> trials, Searched search, Files files) {
    /** Copies the list. */
    public TuneResponse {
        trials = List.copyOf(trials);
    }

    /**
     * How the data was cut.
     *
     * @param name of the protocol
     * @param validation of that by which its train part was cut in turn
     * @param parts how many times
     * @param train ratings to learn from; of several parts, those of the first
     * @param validated ratings that were asked for; of several parts, those of the first
     */
    public record SplitInfo(String name, String validation, int parts, int train, int validated) {}

    /**
     * The best options.
     *
     * @param options all of them
     * @param metric that was measured
     * @param value on the validation parts
     * @param start of the options that the search started from
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
     * @param trial its number; 0 is the start
     * @param options those that were searched
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
     * How it went.
     *
     * @param trials how many draws of options were tried
     * @param trainings how many trainings that took
     * @param known how many of them the log knew already
     * @param skipped why draws came to nothing
     * @param importance for each option searched how much of the differences it explains alone, 0 to 1; empty where trials
     *     are too few
     * @param seconds of this run
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

    /** Where the options and the log of trials are. */
    public record Files(String options, String log) {}
}
