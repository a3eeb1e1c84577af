package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code slim}.
 *
 * @param regularization weight of the L2 penalty, β
 * @param sparsity weight of the L1 penalty, λ: higher values leave fewer weights
 * @param sweeps maximum number of sweeps over all movies, and of those in between over movies with a weight
 * @param ratingWeight difference in weight between the best and the worst rating; 0 ignores rating values
 * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores dislikes
 */
public record SlimOptions(
        double regularization, double sparsity, int sweeps, double ratingWeight, double dislikeWeight) {
    private static final Option<SlimOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization", 500, 1e-3, 1e7, "weight of the L2 penalty", SlimOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(50, 5_000));
    private static final Option<SlimOptions, Double> SPARSITY = Option.decimal(
                    "sparsity",
                    1,
                    0,
                    1e6,
                    "weight of the L1 penalty; higher values leave fewer weights",
                    SlimOptions::sparsity)
            .withDomain(new SearchDomain.Logarithmic(0.05, 50));
    private static final Option<SlimOptions, Integer> SWEEPS = Option.integer(
                    "sweeps", 20, 1, 1_000, "maximum number of sweeps over all movies", SlimOptions::sweeps)
            .withDomain(new SearchDomain.Budget(5));
    private static final Option<SlimOptions, Double> RATING_WEIGHT = Option.decimal(
                    "ratingWeight",
                    0.4,
                    0,
                    4,
                    "difference in weight between the best and the worst rating; 0 ignores rating values",
                    SlimOptions::ratingWeight)
            .withDomain(new SearchDomain.Linear(0, 2));

    private static final Option<SlimOptions, Double> DISLIKE_WEIGHT = Preference.option(SlimOptions::dislikeWeight);

    /** Name, range and meaning of each option. */
    static final OptionSet<SlimOptions> OPTIONS = new OptionSet<>(
            "slim",
            List.of(REGULARIZATION, SPARSITY, SWEEPS, RATING_WEIGHT, DISLIKE_WEIGHT),
            Map.of(),
            values -> new SlimOptions(
                    values.get(REGULARIZATION),
                    values.get(SPARSITY),
                    values.get(SWEEPS),
                    values.get(RATING_WEIGHT),
                    values.get(DISLIKE_WEIGHT)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<SlimOptions, ?> ALGORITHM = new Algorithm<>(
            "sparse linear weights between movies: for lists, not for ratings",
            OPTIONS,
            SlimTrainer::new,
            new SlimCodec());

    /** Checks every value against its declaration. */
    public SlimOptions {
        REGULARIZATION.check(regularization);
        SPARSITY.check(sparsity);
        SWEEPS.check(sweeps);
        RATING_WEIGHT.check(ratingWeight);
        DISLIKE_WEIGHT.check(dislikeWeight);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static SlimOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization weight of the L2 penalty, β; 1e-3..1e7
     */
    public SlimOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code sparsity}}
     *
     * @param sparsity weight of the L1 penalty, λ: higher values leave fewer weights; 0..1e6
     */
    public SlimOptions withSparsity(double sparsity) {
        return OPTIONS.with(this, SPARSITY, sparsity);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps maximum number of sweeps over all movies, 1..1000
     */
    public SlimOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }

    /**
     * {@return these options with another {@code ratingWeight}}
     *
     * @param ratingWeight difference in weight between the best and the worst rating; 0 ignores rating values; 0..4
     */
    public SlimOptions withRatingWeight(double ratingWeight) {
        return OPTIONS.with(this, RATING_WEIGHT, ratingWeight);
    }

    /**
     * {@return these options with another {@code dislikeWeight}}
     *
     * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores
     *     dislikes; -1..4
     */
    public SlimOptions withDislikeWeight(double dislikeWeight) {
        return OPTIONS.with(this, DISLIKE_WEIGHT, dislikeWeight);
    }
}
