package dev.marquee.algorithm.bpr;

import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code bpr}.
 *
 * @param rank width of a user's and a movie's factors
 * @param epochs passes over the ratings, each with one negative a rating
 * @param learningRate size of a step in the first epoch, from which it falls in a straight line towards 0
 * @param regularization λ: weight of the squares of the factors a step touches
 * @param biasRegularization the same for the movies' biases
 */
public record BprOptions(int rank, int epochs, double learningRate, double regularization, double biasRegularization) {
    private static final Option<BprOptions, Integer> RANK = Option.whole(
                    "rank", 64, 1, 1024, "width of a user's and a movie's factors", BprOptions::rank)
            .searched(new SearchDomain.IntegerRange(16, 256));
    private static final Option<BprOptions, Integer> EPOCHS = Option.whole(
                    "epochs", 150, 1, 10_000, "passes over the ratings", BprOptions::epochs)
            .searched(new SearchDomain.Budget(15));
    private static final Option<BprOptions, Double> LEARNING_RATE = Option.real(
                    "learningRate", 0.08, 1e-6, 10, "size of a step at first; it falls to 0", BprOptions::learningRate)
            .searched(new SearchDomain.Logarithmic(0.01, 0.3));
    private static final Option<BprOptions, Double> REGULARIZATION = Option.real(
                    "regularization",
                    0.025,
                    0,
                    1,
                    "weight of the factors' squares in a step",
                    BprOptions::regularization)
            .searched(new SearchDomain.Logarithmic(0.001, 0.2));
    private static final Option<BprOptions, Double> BIAS_REGULARIZATION = Option.real(
                    "biasRegularization",
                    0.01,
                    0,
                    1,
                    "weight of the biases' squares in a step",
                    BprOptions::biasRegularization)
            .searched(new SearchDomain.Logarithmic(0.001, 0.2));

    /** Name, range and meaning of each. */
    public static final OptionSet<BprOptions> OPTIONS = new OptionSet<>(
            "bpr",
            List.of(RANK, EPOCHS, LEARNING_RATE, REGULARIZATION, BIAS_REGULARIZATION),
            Map.of(),
            values -> new BprOptions(
                    values.get(RANK),
                    values.get(EPOCHS),
                    values.get(LEARNING_RATE),
                    values.get(REGULARIZATION),
                    values.get(BIAS_REGULARIZATION)));

    /** Checks the ranges. */
    public BprOptions {
        RANK.check(rank);
        EPOCHS.check(epochs);
        LEARNING_RATE.check(learningRate);
        REGULARIZATION.check(regularization);
        BIAS_REGULARIZATION.check(biasRegularization);
    }

    /** The values chosen on validation parts of MovieLens 100K's training parts. */
    public static BprOptions defaults() {
        return OPTIONS.defaults();
    }
}
