package dev.marquee.algorithm.als;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Tensor;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code als}.
 *
 * @param rank number of factors per user and movie
 * @param sweeps alternating sweeps over users and movies
 * @param regularization λ: weight of the squared factors
 * @param biasRegularization weight of the squared biases
 * @param frequencyExponent ν: a row of n ratings is regularized by λ nᵛ; 0 regularizes all rows equally, 1 minimizes
 *     the mean error
 * @param biases whether users and movies have biases in addition to the factors
 * @param conjugateGradientSteps steps of conjugate gradients per row and sweep, from the row's last value; 0 solves each
 *     row exactly
 */
public record AlsOptions(
        int rank,
        int sweeps,
        double regularization,
        double biasRegularization,
        double frequencyExponent,
        boolean biases,
        int conjugateGradientSteps) {
    private static final Option<AlsOptions, Integer> RANK = Option.integer(
                    "rank", 40, 1, 1024, "number of factors per user and movie", AlsOptions::rank)
            .withDomain(new SearchDomain.IntegerRange(8, 128));
    private static final Option<AlsOptions, Integer> SWEEPS = Option.integer(
                    "sweeps", 15, 1, 1_000, "alternating sweeps over users and movies", AlsOptions::sweeps)
            .withDomain(new SearchDomain.Budget(4));
    private static final Option<AlsOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization", 2.2, 1e-6, 1e6, "L2 regularization of the factors", AlsOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.1, 20));
    private static final Option<AlsOptions, Double> BIAS_REGULARIZATION = Option.decimal(
                    "biasRegularization",
                    1,
                    1e-6,
                    1e6,
                    "L2 regularization of the biases",
                    AlsOptions::biasRegularization)
            .withDomain(new SearchDomain.Logarithmic(0.05, 20));
    private static final Option<AlsOptions, Double> FREQUENCY_EXPONENT = Option.decimal(
                    "frequencyExponent",
                    0.4,
                    0,
                    2,
                    "regularization of a row with n ratings is multiplied by n to this power",
                    AlsOptions::frequencyExponent)
            .withDomain(new SearchDomain.Linear(0, 1));
    private static final Option<AlsOptions, Boolean> BIASES =
            Option.bool("biases", true, "add a bias per user and per movie", AlsOptions::biases);

    private static final Option<AlsOptions, Integer> CONJUGATE_GRADIENT_STEPS = Option.integer(
            "conjugateGradientSteps",
            3,
            0,
            100,
            "steps of conjugate gradients per row and sweep; 0 solves each row exactly, which takes longer",
            AlsOptions::conjugateGradientSteps);

    /** Name, range and meaning of each option. */
    static final OptionSet<AlsOptions> OPTIONS = new OptionSet<>(
            "als",
            List.of(
                    RANK,
                    SWEEPS,
                    REGULARIZATION,
                    BIAS_REGULARIZATION,
                    FREQUENCY_EXPONENT,
                    BIASES,
                    CONJUGATE_GRADIENT_STEPS),
            Map.of(),
            values -> new AlsOptions(
                    values.get(RANK),
                    values.get(SWEEPS),
                    values.get(REGULARIZATION),
                    values.get(BIAS_REGULARIZATION),
                    values.get(FREQUENCY_EXPONENT),
                    values.get(BIASES),
                    values.get(CONJUGATE_GRADIENT_STEPS)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<AlsOptions, ?> ALGORITHM = new Algorithm<>(
            "matrix factorization with biases, fitted to ratings by alternating least squares",
            OPTIONS,
            AlsTrainer::new,
            new AlsCodec());

    /** Checks the ranges. */
    public AlsOptions {
        RANK.check(rank);
        SWEEPS.check(sweeps);
        REGULARIZATION.check(regularization);
        BIAS_REGULARIZATION.check(biasRegularization);
        FREQUENCY_EXPONENT.check(frequencyExponent);
        CONJUGATE_GRADIENT_STEPS.check(conjugateGradientSteps);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static AlsOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rank}}
     *
     * @param rank number of factors per user and movie, 1..1024
     */
    public AlsOptions withRank(int rank) {
        return OPTIONS.with(this, RANK, rank);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps alternating sweeps over users and movies, 1..1000
     */
    public AlsOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization λ: weight of the squared factors; 1e-6..1e6
     */
    public AlsOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code biasRegularization}}
     *
     * @param biasRegularization weight of the squared biases, 1e-6..1e6
     */
    public AlsOptions withBiasRegularization(double biasRegularization) {
        return OPTIONS.with(this, BIAS_REGULARIZATION, biasRegularization);
    }

    /**
     * {@return these options with another {@code frequencyExponent}}
     *
     * @param frequencyExponent ν: a row of n ratings is regularized by λ nᵛ; 0 regularizes all rows equally, 1
     *     minimizes the mean error; 0..2
     */
    public AlsOptions withFrequencyExponent(double frequencyExponent) {
        return OPTIONS.with(this, FREQUENCY_EXPONENT, frequencyExponent);
    }

    /**
     * {@return these options with another {@code biases}}
     *
     * @param biases whether users and movies have biases in addition to the factors
     */
    public AlsOptions withBiases(boolean biases) {
        return OPTIONS.with(this, BIASES, biases);
    }

    /**
     * {@return these options with another {@code conjugateGradientSteps}}
     *
     * @param conjugateGradientSteps steps of conjugate gradients per row and sweep, from the row's last value; 0 solves
     *     each row exactly; 0..100
     */
    public AlsOptions withConjugateGradientSteps(int conjugateGradientSteps) {
        return OPTIONS.with(this, CONJUGATE_GRADIENT_STEPS, conjugateGradientSteps);
    }

    /**
     * {@return the model of factors and biases that another program trained, such as a cluster} It predicts, folds in and
     * explains like a model trained here with these options. A movie without ratings is folded in from its genres and year.
     *
     * @param data training data; the tensors have one row per user and one per movie of it, by index
     * @param parameters as {@link dev.marquee.model.ParameterModel#parameters} of this algorithm lists them: {@code mean}, {@code
     *     userFactors}, {@code movieFactors}; with biases {@code userBiases} and {@code movieBiases}
     * @throws dev.marquee.data.MarqueeException if the data has no ratings
     * @throws IllegalArgumentException if a tensor is missing, has another shape or a value that is not finite
     */
    public RatingModel model(Dataset data, List<Tensor> parameters) {
        TrainingData.requireRatings(data, OPTIONS.algorithm());
        float mean = Tensor.named(parameters, "mean").values().get(0);
        return new AlsModel(data, this, mean, FactorRows.of(parameters, data, layout())).withMovies(data);
    }

    /** Number of unknowns of a row: its factors, and its bias if there are biases. */
    int unknowns() {
        return rank + (biases ? 1 : 0);
    }

    /** Layout of the rows of users and movies. */
    FactorLayout layout() {
        return new FactorLayout(rank, biases, biases);
    }

    /** Regularization weights of a row of n ratings. */
    Ridge ridge(int n) {
        double growth = Math.pow(n, frequencyExponent);
        return new Ridge(regularization * growth, biasRegularization * growth);
    }

    /**
     * Regularization weights of one row.
     *
     * @param factors weight of the squared factors
     * @param bias weight of the squared bias
     */
    record Ridge(double factors, double bias) {}
}
