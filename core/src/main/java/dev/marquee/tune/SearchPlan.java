package dev.marquee.tune;

import dev.marquee.data.UsageException;
import dev.marquee.recipe.Algorithm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search is going to try. Made before anything is trained, so that what cannot be searched is refused at once. */
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
     * A plan.
     *
     * @param given options that stay as they are, and a preset to start from
     * @param strategy empty for halving where the algorithm can be trained with less effort, else random
     * @param draws how many draws of options to try, the start among them; at least 1
     * @throws UsageException if an option is unknown or out of range, or none is left to search, or halving is asked for
     *     and has nothing to save
     */
    public static SearchPlan of(
            Algorithm<?, ?> algorithm, Map<String, String> given, Optional<Strategy> strategy, int draws) {
        if (draws < 1) {
            throw new UsageException("%d trials find nothing; give at least 1".formatted(draws));
        }
        SearchSpace space = SearchSpace.of(algorithm, given);
        Strategy chosen = strategy.orElse(space.effort().isPresent() ? Strategy.HALVING : Strategy.RANDOM);
        return new SearchPlan(algorithm, space, chosen, rungs(chosen, draws, algorithm, space));
    }

    /** How trials are spent. */
    public Strategy strategy() {
        return strategy;
    }

    /** The options that are searched, by name. */
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

    private static Rungs rungs(Strategy strategy, int draws, Algorithm<?, ?> algorithm, SearchSpace space) {
        return switch (strategy) {
            case RANDOM -> Rungs.one(draws);
            case HALVING ->
                Rungs.of(
                        draws,
                        space.effort()
                                .orElseThrow(() -> new UsageException(
                                        "%s has no option that says how much work it takes, so halving saves none; take --strategy random"
                                                .formatted(algorithm.name()))));
        };
    }
}
