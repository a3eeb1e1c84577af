package dev.marquee.algorithm.svdpp;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code svdpp}.
 *
 * @param rank number of factors
 * @param sweeps alternating sweeps over users, movies and implicit factors
 * @param regularization λ: weight of the squared factors of users and movies
 * @param implicitRegularization weight of the squared implicit factors of movies
 * @param biasRegularization weight of the squared biases
 * @param frequencyExponent ν: a row of n ratings is regularized by λ nᵛ
 */
public record SvdppOptions(
        int rank,
        int sweeps,
        double regularization,
        double implicitRegularization,
        double biasRegularization,
        double frequencyExponent) {
    private static final Option<SvdppOptions, Integer> RANK = Option.integer(
                    "rank", 20, 1, 1024, "number of factors", SvdppOptions::rank)
            .withDomain(new SearchDomain.IntegerRange(8, 64));
    private static final Option<SvdppOptions, Integer> SWEEPS = Option.integer(
                    "sweeps",
                    20,
                    1,
                    1_000,
                    "alternating sweeps over users, movies and implicit factors",
                    SvdppOptions::sweeps)
            .withDomain(new SearchDomain.Budget(4));
    private static final Option<SvdppOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization", 2.5, 1e-6, 1e6, "L2 regularization of the factors", SvdppOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.2, 30));
    private static final Option<SvdppOptions, Double> IMPLICIT_REGULARIZATION = Option.decimal(
                    "implicitRegularization",
                    9,
                    1e-6,
                    1e6,
                    "L2 regularization of the implicit factors",
                    SvdppOptions::implicitRegularization)
            .withDomain(new SearchDomain.Logarithmic(1, 100));
    private static final Option<SvdppOptions, Double> BIAS_REGULARIZATION = Option.decimal(
                    "biasRegularization",
                    1,
                    1e-6,
                    1e6,
                    "L2 regularization of the biases",
                    SvdppOptions::biasRegularization)
            .withDomain(new SearchDomain.Logarithmic(0.05, 20));
    private static final Option<SvdppOptions, Double> FREQUENCY_EXPONENT = Option.decimal(
                    "frequencyExponent",
                    0.4,
                    0,
                    2,
                    "regularization of a row with n ratings is multiplied by n to this power",
                    SvdppOptions::frequencyExponent)
            .withDomain(new SearchDomain.Linear(0, 1));

    /** Name, range and meaning of each option. */
    static final OptionSet<SvdppOptions> OPTIONS = new OptionSet<>(
            "svdpp",
            List.of(RANK, SWEEPS, REGULARIZATION, IMPLICIT_REGULARIZATION, BIAS_REGULARIZATION, FREQUENCY_EXPONENT),
            Map.of(),
            values -> new SvdppOptions(
                    values.get(RANK),
                    values.get(SWEEPS),
                    values.get(REGULARIZATION),
                    values.get(IMPLICIT_REGULARIZATION),
                    values.get(BIAS_REGULARIZATION),
                    values.get(FREQUENCY_EXPONENT)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<SvdppOptions, ?> ALGORITHM = new Algorithm<>(
            "matrix factorization of ratings that also uses which movies were rated: SVD++",
            OPTIONS,
            SvdppTrainer::new,
            new SvdppCodec());

    /** Checks the ranges. */
    public SvdppOptions {
        RANK.check(rank);
        SWEEPS.check(sweeps);
        REGULARIZATION.check(regularization);
        IMPLICIT_REGULARIZATION.check(implicitRegularization);
        BIAS_REGULARIZATION.check(biasRegularization);
        FREQUENCY_EXPONENT.check(frequencyExponent);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static SvdppOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rank}}
     *
     * @param rank number of factors, 1..1024
     */
    public SvdppOptions withRank(int rank) {
        return OPTIONS.with(this, RANK, rank);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps alternating sweeps over users, movies and implicit factors, 1..1000
     */
    public SvdppOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization λ: weight of the squared factors of users and movies; 1e-6..1e6
     */
    public SvdppOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code implicitRegularization}}
     *
     * @param implicitRegularization weight of the squared implicit factors of movies, 1e-6..1e6
     */
    public SvdppOptions withImplicitRegularization(double implicitRegularization) {
        return OPTIONS.with(this, IMPLICIT_REGULARIZATION, implicitRegularization);
    }

    /**
     * {@return these options with another {@code biasRegularization}}
     *
     * @param biasRegularization weight of the squared biases, 1e-6..1e6
     */
    public SvdppOptions withBiasRegularization(double biasRegularization) {
        return OPTIONS.with(this, BIAS_REGULARIZATION, biasRegularization);
    }

    /**
     * {@return these options with another {@code frequencyExponent}}
     *
     * @param frequencyExponent ν: a row of n ratings is regularized by λ nᵛ; 0..2
     */
    public SvdppOptions withFrequencyExponent(double frequencyExponent) {
        return OPTIONS.with(this, FREQUENCY_EXPONENT, frequencyExponent);
    }

    /** Regularization weight of a row of n ratings, for a base weight λ. */
    double ridge(double lambda, int n) {
        return lambda * Math.pow(n, frequencyExponent);
    }
}
