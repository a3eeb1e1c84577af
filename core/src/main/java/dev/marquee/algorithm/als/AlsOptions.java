package dev.marquee.algorithm.als;

import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code als}.
 *
 * @param rank width of a user's and a movie's factors
 * @param sweeps how often users and movies are fitted in turn
 * @param regularization λ: weight of the factors' squares
 * @param biasRegularization the same for the biases' squares
 * @param frequencyExponent ν: a row of n ratings is regularized by λ nᵛ, from 0, all rows alike, to 1, the mean error
 * @param biases whether users and movies have a number of their own beside the factors
 */
public record AlsOptions(
        int rank,
        int sweeps,
        double regularization,
        double biasRegularization,
        double frequencyExponent,
        boolean biases) {
    private static final Option<AlsOptions, Integer> RANK = Option.whole(
                    "rank", 40, 1, 1024, "width of a user's and a movie's factors", AlsOptions::rank)
            .searched(new SearchDomain.IntegerRange(8, 128));
    private static final Option<AlsOptions, Integer> SWEEPS = Option.whole(
                    "sweeps", 15, 1, 1_000, "how often users and movies are fitted in turn", AlsOptions::sweeps)
            .searched(new SearchDomain.Budget(4));
    private static final Option<AlsOptions, Double> REGULARIZATION = Option.real(
                    "regularization", 2.2, 1e-6, 1e6, "weight of the factors' squares", AlsOptions::regularization)
            .searched(new SearchDomain.Logarithmic(0.1, 20));
    private static final Option<AlsOptions, Double> BIAS_REGULARIZATION = Option.real(
                    "biasRegularization", 1, 1e-6, 1e6, "weight of the biases' squares", AlsOptions::biasRegularization)
            .searched(new SearchDomain.Logarithmic(0.05, 20));
    private static final Option<AlsOptions, Double> FREQUENCY_EXPONENT = Option.real(
                    "frequencyExponent",
                    0.4,
                    0,
                    2,
                    "how regularization grows with the number n of ratings: by n to this power",
                    AlsOptions::frequencyExponent)
            .searched(new SearchDomain.Linear(0, 1));
    private static final Option<AlsOptions, Boolean> BIASES =
            Option.flag("biases", true, "add a number of each user's and movie's own", AlsOptions::biases);

    /** Name, range and meaning of each. */
    public static final OptionSet<AlsOptions> OPTIONS = new OptionSet<>(
            "als",
            List.of(RANK, SWEEPS, REGULARIZATION, BIAS_REGULARIZATION, FREQUENCY_EXPONENT, BIASES),
            Map.of(),
            values -> new AlsOptions(
                    values.get(RANK),
                    values.get(SWEEPS),
                    values.get(REGULARIZATION),
                    values.get(BIAS_REGULARIZATION),
                    values.get(FREQUENCY_EXPONENT),
                    values.get(BIASES)));

    /** Checks the ranges. */
    public AlsOptions {
        RANK.check(rank);
        SWEEPS.check(sweeps);
        REGULARIZATION.check(regularization);
        BIAS_REGULARIZATION.check(biasRegularization);
        FREQUENCY_EXPONENT.check(frequencyExponent);
    }

    /** The values chosen on validation parts of MovieLens 100K's training parts. */
    public static AlsOptions defaults() {
        return OPTIONS.defaults();
    }

    /** What the squares of a row of n ratings are weighed with. */
    Ridge ridge(int n) {
        double growth = Math.pow(n, frequencyExponent);
        return new Ridge(regularization * growth, biasRegularization * growth);
    }

    /**
     * The weights of one row's squares.
     *
     * @param factors of its factors
     * @param bias of its bias
     */
    record Ridge(double factors, double bias) {}
}
