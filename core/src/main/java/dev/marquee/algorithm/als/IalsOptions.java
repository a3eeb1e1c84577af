package dev.marquee.algorithm.als;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Tensor;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import dev.marquee.parallel.Workers;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code ials}.
 *
 * @param rank number of factors per user and movie
 * @param sweeps alternating sweeps over users and movies
 * @param regularization λ: weight of the squared factors
 * @param frequencyExponent ν: a row of n ratings out of m possible ones is regularized by λ (n + α₀ m)ᵛ
 * @param unobservedWeight α₀: weight of a pair without a rating relative to one with a rating; an event of
 *     weight w has the confidence 1 + αw with α = 1/α₀ relative to an unobserved pair
 * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores dislikes
 * @param conjugateGradientSteps steps of conjugate gradients per row and sweep, from the row's last value; 0 solves each
 *     row exactly
 */
public record IalsOptions(
        int rank,
        int sweeps,
        double regularization,
        double frequencyExponent,
        double unobservedWeight,
        double dislikeWeight,
        int conjugateGradientSteps) {
    private static final Option<IalsOptions, Integer> RANK = Option.integer(
                    "rank", 64, 1, 1024, "number of factors per user and movie", IalsOptions::rank)
            .withDomain(new SearchDomain.IntegerRange(16, 256));
    private static final Option<IalsOptions, Integer> SWEEPS = Option.integer(
                    "sweeps", 12, 1, 1_000, "alternating sweeps over users and movies", IalsOptions::sweeps)
            .withDomain(new SearchDomain.Budget(4));
    private static final Option<IalsOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization", 0.42, 1e-6, 1e6, "L2 regularization of the factors", IalsOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.01, 20));
    private static final Option<IalsOptions, Double> FREQUENCY_EXPONENT = Option.decimal(
                    "frequencyExponent",
                    0.5,
                    0,
                    2,
                    "regularization of a row grows with its weighted number of pairs to this power",
                    IalsOptions::frequencyExponent)
            .withDomain(new SearchDomain.Linear(0, 1));
    private static final Option<IalsOptions, Double> UNOBSERVED_WEIGHT = Option.decimal(
                    "unobservedWeight",
                    0.2,
                    1e-6,
                    1,
                    "weight of a pair without a rating relative to one with a rating",
                    IalsOptions::unobservedWeight)
            .withDomain(new SearchDomain.Logarithmic(0.01, 1));

    private static final Option<IalsOptions, Double> DISLIKE_WEIGHT = Preference.option(IalsOptions::dislikeWeight);

    private static final Option<IalsOptions, Integer> CONJUGATE_GRADIENT_STEPS = Option.integer(
            "conjugateGradientSteps",
            4,
            0,
            100,
            "steps of conjugate gradients per row and sweep; 0 solves each row exactly, which takes longer",
            IalsOptions::conjugateGradientSteps);

    /** Name, range and meaning of each option. */
    static final OptionSet<IalsOptions> OPTIONS = new OptionSet<>(
            "ials",
            List.of(
                    RANK,
                    SWEEPS,
                    REGULARIZATION,
                    FREQUENCY_EXPONENT,
                    UNOBSERVED_WEIGHT,
                    DISLIKE_WEIGHT,
                    CONJUGATE_GRADIENT_STEPS),
            Map.of(),
            values -> new IalsOptions(
                    values.get(RANK),
                    values.get(SWEEPS),
                    values.get(REGULARIZATION),
                    values.get(FREQUENCY_EXPONENT),
                    values.get(UNOBSERVED_WEIGHT),
                    values.get(DISLIKE_WEIGHT),
                    values.get(CONJUGATE_GRADIENT_STEPS)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<IalsOptions, ?> ALGORITHM = new Algorithm<>(
            "matrix factorization of who rated what, by implicit alternating least squares",
            OPTIONS,
            IalsTrainer::new,
            new IalsCodec());

    /** Checks the ranges. */
    public IalsOptions {
        RANK.check(rank);
        SWEEPS.check(sweeps);
        REGULARIZATION.check(regularization);
        FREQUENCY_EXPONENT.check(frequencyExponent);
        UNOBSERVED_WEIGHT.check(unobservedWeight);
        DISLIKE_WEIGHT.check(dislikeWeight);
        CONJUGATE_GRADIENT_STEPS.check(conjugateGradientSteps);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static IalsOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rank}}
     *
     * @param rank number of factors per user and movie, 1..1024
     */
    public IalsOptions withRank(int rank) {
        return OPTIONS.with(this, RANK, rank);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps alternating sweeps over users and movies, 1..1000
     */
    public IalsOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization λ: weight of the squared factors; 1e-6..1e6
     */
    public IalsOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code frequencyExponent}}
     *
     * @param frequencyExponent ν: a row of n ratings out of m possible ones is regularized by λ (n + α₀ m)ᵛ; 0..2
     */
    public IalsOptions withFrequencyExponent(double frequencyExponent) {
        return OPTIONS.with(this, FREQUENCY_EXPONENT, frequencyExponent);
    }

    /**
     * {@return these options with another {@code unobservedWeight}}
     *
     * @param unobservedWeight α₀: weight of a pair without a rating relative to one with a rating; an event of weight w
     *     has the confidence 1 + αw with α = 1/α₀ relative to an unobserved pair; 1e-6..1
     */
    public IalsOptions withUnobservedWeight(double unobservedWeight) {
        return OPTIONS.with(this, UNOBSERVED_WEIGHT, unobservedWeight);
    }

    /**
     * {@return these options with another {@code dislikeWeight}}
     *
     * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores
     *     dislikes; -1..4
     */
    public IalsOptions withDislikeWeight(double dislikeWeight) {
        return OPTIONS.with(this, DISLIKE_WEIGHT, dislikeWeight);
    }

    /**
     * {@return these options with another {@code conjugateGradientSteps}}
     *
     * @param conjugateGradientSteps steps of conjugate gradients per row and sweep, from the row's last value; 0 solves
     *     each row exactly; 0..100
     */
    public IalsOptions withConjugateGradientSteps(int conjugateGradientSteps) {
        return OPTIONS.with(this, CONJUGATE_GRADIENT_STEPS, conjugateGradientSteps);
    }

    /**
     * {@return the model of factors that another program trained, such as a cluster} It scores, folds in and explains like
     * a model trained here with these options. A user whose factors are all 0 gets the mean of all users' factors.
     *
     * @param data training data; the tensors have one row per user and one per movie of it, by index
     * @param parameters as {@link dev.marquee.model.ParameterModel#parameters} of this algorithm lists them: {@code
     *     userFactors} and {@code movieFactors}
     * @throws dev.marquee.data.MarqueeException if the data has no ratings
     * @throws IllegalArgumentException if a tensor is missing, has another shape or a value that is not finite
     */
    public Model model(Dataset data, List<Tensor> parameters) {
        TrainingData.requireAny(data, OPTIONS.algorithm());
        FactorRows factors = FactorRows.of(parameters, data, layout());
        FactorRows.setZerosToMean(factors.users());
        try (Workers workers = Workers.of(1)) {
            return new IalsModel(data, this, factors, workers);
        }
    }

    /** Layout of the rows of users and movies. */
    FactorLayout layout() {
        return new FactorLayout(rank, false, false);
    }

    /** Regularization weight of a row with {@code observed} ratings, or weights of that sum, of {@code possible} ones. */
    double ridge(double observed, int possible) {
        return regularization * Math.pow(observed + unobservedWeight * possible, frequencyExponent);
    }
}
