package dev.marquee.tune;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The plan of a search. Created before any training, so that an invalid search is rejected at once. */
public final class SearchPlan {
    private final Algorithm<?, ?> algorithm;
    private final SearchSpace space;
    private final Strategy strategy;
    private final Rungs rungs;

    private SearchPlan(Algorithm<?, ?> algorithm, SearchSpace space, Strategy strategy, Rungs rungs) {
        this.algorithm = algorithm;
        this.space = space;
        this.strategy = strategy;
        this.rungs = rungs;
    }

    /**
     * Creates a plan.
     *
     * @param algorithm the algorithm whose options are searched
     * @param given options that stay fixed, and a preset to start from
     * @param strategy empty for halving if the algorithm can be trained with a smaller budget, else random
     * @param configurations the number of configurations to try, including the start; at least 1
     * @return the plan
     * @throws UsageException if an option is unknown or out of range, if none is left to search, or if halving is
     *     requested but the algorithm has no budget option
     */
    public static SearchPlan of(
            Algorithm<?, ?> algorithm, Map<String, String> given, Optional<Strategy> strategy, int configurations) {
        if (configurations < 1) {
            throw new UsageException("trials must be at least 1, got %d".formatted(configurations));
        }
        SearchSpace space = SearchSpace.of(algorithm, given);
        Strategy resolved = strategy.orElse(space.budget().isPresent() ? Strategy.HALVING : Strategy.RANDOM);
        return new SearchPlan(algorithm, space, resolved, rungs(resolved, configurations, algorithm, space));
    }

    /** {@return the search strategy} */
    public Strategy strategy() {
        return strategy;
    }

    /** {@return the options that are searched, by name} */
    public List<String> searched() {
        return space.names();
    }

    Algorithm<?, ?> algorithm() {
        return algorithm;
    }

    SearchSpace space() {
        return space;
    }

    Rungs rungs() {
        return rungs;
    }

    private static Rungs rungs(Strategy strategy, int configurations, Algorithm<?, ?> algorithm, SearchSpace space) {
        return switch (strategy) {
            case RANDOM -> Rungs.single(configurations);
            case HALVING ->
                Rungs.of(
                        configurations,
                        space.budget()
                                .orElseThrow(() -> new UsageException(
                                        "%s has no option for the training budget, so halving saves nothing; use the strategy random"
                                                .formatted(algorithm.name()))));
        };
    }

    /** The search strategy. */
    public enum Strategy {
        /**
         * Random search: every trial is trained in full. Bergstra and Bengio, "Random search for hyper-parameter
         * optimization", JMLR 2012.
         */
        RANDOM,
        /**
         * Successive halving: all configurations begin with a small budget, and the best third continues with three times
         * as much, up to the full budget. Jamieson and Talwalkar, "Non-stochastic best arm identification and
         * hyperparameter optimization", AISTATS 2016.
         */
        HALVING;

        /**
         * {@return the strategy with this name}
         *
         * @param text {@code random} or {@code halving}
         * @throws UsageException if there is none
         */
        public static Strategy parse(String text) {
            return EnumNames.of("strategy", text, values());
        }

        /** The name, as {@link #parse} reads it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
