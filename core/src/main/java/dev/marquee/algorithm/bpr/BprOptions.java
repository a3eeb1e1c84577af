package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code bpr}.
 *
 * @param rank number of factors per user and movie
 * @param epochs passes over the ratings, each with one negative per rating
 * @param learningRate step size of the first epoch; decays linearly towards 0
 * @param regularization λ: weight of the squared factors that a step touches
 * @param biasRegularization weight of the squared movie biases that a step touches
 * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores dislikes
 */
public record BprOptions(
        int rank,
        int epochs,
        double learningRate,
        double regularization,
        double biasRegularization,
        double dislikeWeight) {
    private static final Option<BprOptions, Integer> RANK = Option.integer(
                    "rank", 64, 1, 1024, "number of factors per user and movie", BprOptions::rank)
            .withDomain(new SearchDomain.IntegerRange(16, 256));
    private static final Option<BprOptions, Integer> EPOCHS = Option.integer(
                    "epochs", 150, 1, 10_000, "passes over the ratings", BprOptions::epochs)
            .withDomain(new SearchDomain.Budget(15));
    private static final Option<BprOptions, Double> LEARNING_RATE = Option.decimal(
                    "learningRate", 0.08, 1e-6, 10, "initial step size; decays linearly to 0", BprOptions::learningRate)
            .withDomain(new SearchDomain.Logarithmic(0.01, 0.3));
    private static final Option<BprOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization",
                    0.025,
                    0,
                    1,
                    "L2 regularization of the factors per step",
                    BprOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.001, 0.2));
    private static final Option<BprOptions, Double> BIAS_REGULARIZATION = Option.decimal(
                    "biasRegularization",
                    0.01,
                    0,
                    1,
                    "L2 regularization of the biases per step",
                    BprOptions::biasRegularization)
            .withDomain(new SearchDomain.Logarithmic(0.001, 0.2));

    private static final Option<BprOptions, Double> DISLIKE_WEIGHT = Preference.option(BprOptions::dislikeWeight);

    /** Name, range and meaning of each option. */
    static final OptionSet<BprOptions> OPTIONS = new OptionSet<>(
            "bpr",
            List.of(RANK, EPOCHS, LEARNING_RATE, REGULARIZATION, BIAS_REGULARIZATION, DISLIKE_WEIGHT),
            Map.of(),
            values -> new BprOptions(
                    values.get(RANK),
                    values.get(EPOCHS),
                    values.get(LEARNING_RATE),
                    values.get(REGULARIZATION),
                    values.get(BIAS_REGULARIZATION),
                    values.get(DISLIKE_WEIGHT)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<BprOptions, ?> ALGORITHM = new Algorithm<>(
            "matrix factorization that ranks rated above unrated movies: Bayesian personalized ranking",
            OPTIONS,
            BprTrainer::new,
            new BprCodec());

    /** Checks the ranges. */
    public BprOptions {
        RANK.check(rank);
        EPOCHS.check(epochs);
        LEARNING_RATE.check(learningRate);
        REGULARIZATION.check(regularization);
        BIAS_REGULARIZATION.check(biasRegularization);
        DISLIKE_WEIGHT.check(dislikeWeight);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static BprOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rank}}
     *
     * @param rank number of factors per user and movie, 1..1024
     */
    public BprOptions withRank(int rank) {
        return OPTIONS.with(this, RANK, rank);
    }

    /**
     * {@return these options with another {@code epochs}}
     *
     * @param epochs passes over the ratings, each with one negative per rating, 1..10000
     */
    public BprOptions withEpochs(int epochs) {
        return OPTIONS.with(this, EPOCHS, epochs);
    }

    /**
     * {@return these options with another {@code learningRate}}
     *
     * @param learningRate step size of the first epoch; decays linearly towards 0; 1e-6..10
     */
    public BprOptions withLearningRate(double learningRate) {
        return OPTIONS.with(this, LEARNING_RATE, learningRate);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization λ: weight of the squared factors that a step touches; 0..1
     */
    public BprOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code biasRegularization}}
     *
     * @param biasRegularization weight of the squared movie biases that a step touches, 0..1
     */
    public BprOptions withBiasRegularization(double biasRegularization) {
        return OPTIONS.with(this, BIAS_REGULARIZATION, biasRegularization);
    }

    /**
     * {@return these options with another {@code dislikeWeight}}
     *
     * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores
     *     dislikes; -1..4
     */
    public BprOptions withDislikeWeight(double dislikeWeight) {
        return OPTIONS.with(this, DISLIKE_WEIGHT, dislikeWeight);
    }

    /** Layout of the rows of users and movies. */
    FactorLayout layout() {
        return new FactorLayout(rank, false, true);
    }
}
