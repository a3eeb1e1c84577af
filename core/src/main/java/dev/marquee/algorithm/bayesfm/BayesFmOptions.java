package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code bayesfm}.
 *
 * @param rank number of factors per feature; 0 chooses it by the number of ratings, see {@link #rankFor}
 * @param features feature groups besides the ids
 * @param timeBuckets buckets in which a user's ratings share an offset
 * @param likelihood likelihood of a rating
 * @param initialDeviation standard deviation of the initial factors
 * @param sampling length of the chains and number of draws kept
 */
public record BayesFmOptions(
        int rank,
        List<BayesFmFeature> features,
        List<TimeBucket> timeBuckets,
        LikelihoodType likelihood,
        double initialDeviation,
        SamplingOptions sampling) {
    static final int MAX_RANK = 256;
    static final int MAX_DRAWS = 10_000;
    private static final int USUAL_RANK = 14;

    /** Number of ratings that the usual rank was chosen on, and the power of their multiple by which the rank grows. */
    private static final double USUAL_RATINGS = 100_000;

    private static final double RANK_GROWTH = 0.35;

    private static final Option<BayesFmOptions, Integer> RANK = Option.integer(
                    "rank",
                    0,
                    0,
                    MAX_RANK,
                    "number of factors per feature; 0 chooses it by the number of ratings: 14 for up to 100,000, 30"
                            + " for 900,000",
                    BayesFmOptions::rank)
            .withDomain(new SearchDomain.Categorical<>(List.of(0, 6, 10, 14, 20, 28, 40)));
    private static final Option<BayesFmOptions, List<BayesFmFeature>> FEATURES = Option.choices(
            "features",
            BayesFmFeature.class,
            BayesFmFeature.USUAL,
            "feature groups besides the ids",
            BayesFmOptions::features);
    private static final Option<BayesFmOptions, List<TimeBucket>> TIME_BUCKETS = Option.choices(
            "timeBuckets",
            TimeBucket.class,
            List.of(),
            "time buckets in which a user's ratings share an offset",
            BayesFmOptions::timeBuckets);
    private static final Option<BayesFmOptions, LikelihoodType> NOISE = Option.choice(
            "likelihood",
            LikelihoodType.PROBIT,
            "likelihood of a rating given the linear predictor",
            BayesFmOptions::likelihood);
    private static final Option<BayesFmOptions, Double> INITIAL_DEVIATION = Option.decimal(
                    "initialDeviation",
                    0.1,
                    0.001,
                    10,
                    "standard deviation of the initial factors",
                    BayesFmOptions::initialDeviation)
            .withDomain(new SearchDomain.Logarithmic(0.01, 0.5));
    private static final Option<BayesFmOptions, Integer> SWEEPS = Option.integer(
                    "sweeps", 200, 1, 100_000, "Gibbs sweeps per chain", (BayesFmOptions o) -> o.sampling.sweeps())
            .withDomain(new SearchDomain.Budget(40));
    private static final Option<BayesFmOptions, Integer> BURN_IN = Option.integer(
                    "burnIn",
                    20,
                    0,
                    100_000,
                    "sweeps discarded at the start of each chain",
                    (BayesFmOptions o) -> o.sampling.burnIn())
            .withDomain(new SearchDomain.IntegerRange(5, 60));
    private static final Option<BayesFmOptions, Integer> CHAINS = Option.integer(
            "chains", 4, 1, 64, "independent chains, each on its own thread if available", o -> o.sampling.chains());
    private static final Option<BayesFmOptions, Integer> DRAWS = Option.integer(
            "draws",
            32,
            1,
            MAX_DRAWS,
            "posterior draws kept of all chains, each the mean of several sweeps",
            o -> o.sampling.draws());

    /** Name, range and meaning of each option. */
    static final OptionSet<BayesFmOptions> OPTIONS = new OptionSet<>(
            "bayesfm",
            List.of(RANK, FEATURES, TIME_BUCKETS, NOISE, INITIAL_DEVIATION, SWEEPS, BURN_IN, CHAINS, DRAWS),
            Map.of(),
            values -> new BayesFmOptions(
                    values.get(RANK),
                    values.get(FEATURES),
                    values.get(TIME_BUCKETS),
                    values.get(NOISE),
                    values.get(INITIAL_DEVIATION),
                    new SamplingOptions(
                            values.get(SWEEPS), values.get(BURN_IN), values.get(CHAINS), values.get(DRAWS))));

    /** The algorithm, to train with these options. */
    public static final Algorithm<BayesFmOptions, ?> ALGORITHM = new Algorithm<>(
            "a Bayesian factorization machine, fitted by Gibbs sampling: the most accurate algorithm",
            OPTIONS,
            BayesFmTrainer::new,
            new BayesFmCodec());

    /** Checks the ranges, and that sweeps are left after the burn-in. */
    public BayesFmOptions {
        RANK.check(rank);
        FEATURES.check(features);
        TIME_BUCKETS.check(timeBuckets);
        INITIAL_DEVIATION.check(initialDeviation);
        SWEEPS.check(sampling.sweeps());
        BURN_IN.check(sampling.burnIn());
        CHAINS.check(sampling.chains());
        DRAWS.check(sampling.draws());
        if (sampling.burnIn() >= sampling.sweeps()) {
            throw new UsageException("burnIn=%d discards all of %d sweeps; choose a burnIn below sweeps"
                    .formatted(sampling.burnIn(), sampling.sweeps()));
        }
        features = List.copyOf(features);
        timeBuckets = List.copyOf(timeBuckets);
    }

    /**
     * {@return the rank for that many ratings} If none is given it is {@value #USUAL_RANK} for up to 100,000 ratings, and
     * multiplied by n^{@value #RANK_GROWTH} for n times as many: more ratings tell more factors apart. The exponent was
     * chosen on a validation part of MovieLens 1M.
     *
     * @param ratings number of training ratings
     */
    int rankFor(int ratings) {
        if (rank > 0) {
            return rank;
        }
        double growth = Math.pow(Math.max(1, ratings / USUAL_RATINGS), RANK_GROWTH);
        return Math.min(MAX_RANK, (int) Math.round(USUAL_RANK * growth));
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static BayesFmOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rank}}
     *
     * @param rank number of factors per feature, 1..256, or 0 to choose it by the number of ratings
     */
    public BayesFmOptions withRank(int rank) {
        return OPTIONS.with(this, RANK, rank);
    }

    /**
     * {@return these options with another {@code features}}
     *
     * @param features different feature groups besides the ids
     */
    public BayesFmOptions withFeatures(List<BayesFmFeature> features) {
        return OPTIONS.with(this, FEATURES, features);
    }

    /**
     * {@return these options with another {@code timeBuckets}}
     *
     * @param timeBuckets different buckets in which a user's ratings share an offset
     */
    public BayesFmOptions withTimeBuckets(List<TimeBucket> timeBuckets) {
        return OPTIONS.with(this, TIME_BUCKETS, timeBuckets);
    }

    /**
     * {@return these options with another {@code likelihood}}
     *
     * @param likelihood likelihood of a rating given the linear predictor
     */
    public BayesFmOptions withLikelihood(LikelihoodType likelihood) {
        return OPTIONS.with(this, NOISE, likelihood);
    }

    /**
     * {@return these options with another {@code initialDeviation}}
     *
     * @param initialDeviation standard deviation of the initial factors, 0.001..10
     */
    public BayesFmOptions withInitialDeviation(double initialDeviation) {
        return OPTIONS.with(this, INITIAL_DEVIATION, initialDeviation);
    }

    /**
     * {@return these options with another {@code sweeps}}
     *
     * @param sweeps Gibbs sweeps per chain, 1..100000
     */
    public BayesFmOptions withSweeps(int sweeps) {
        return OPTIONS.with(this, SWEEPS, sweeps);
    }

    /**
     * {@return these options with another {@code burnIn}}
     *
     * @param burnIn sweeps discarded at the start of each chain, 0..100000 and below {@code sweeps}
     */
    public BayesFmOptions withBurnIn(int burnIn) {
        return OPTIONS.with(this, BURN_IN, burnIn);
    }

    /**
     * {@return these options with another {@code chains}}
     *
     * @param chains independent chains, each on its own thread if available, 1..64
     */
    public BayesFmOptions withChains(int chains) {
        return OPTIONS.with(this, CHAINS, chains);
    }

    /**
     * {@return these options with another {@code draws}}
     *
     * @param draws posterior draws kept of all chains, each the mean of several sweeps, 1..10000
     */
    public BayesFmOptions withDraws(int draws) {
        return OPTIONS.with(this, DRAWS, draws);
    }

    /** A period of time in which a user's ratings share an offset. */
    public enum TimeBucket {
        /** A day in UTC. */
        DAY(24 * 60 * 60),
        /** An hour. */
        HOUR(60 * 60),
        /** A minute. */
        MINUTE(60);

        private final long seconds;

        TimeBucket(long seconds) {
            this.seconds = seconds;
        }

        /** {@return the length of a bucket in seconds} */
        public long seconds() {
            return seconds;
        }
    }

    /** Likelihood of a rating given the linear predictor η. */
    public enum LikelihoodType {
        /** Ordered probit with thresholds of the user's own. */
        PROBIT,
        /** Normal noise on the rating value, with a precision per user and movie. */
        GAUSSIAN
    }

    /** A feature group that can be switched off. The ids of users and movies are always used. */
    public enum BayesFmFeature {
        /** User's gender. */
        GENDER,
        /** User's occupation. */
        OCCUPATION,
        /** User's age, in groups of five years. */
        AGE,
        /** Movie's genres, each with the value 1/√n for n genres. */
        GENRE,
        /** Movie's year of release. */
        YEAR,
        /** Movies that a user rated, each with the value 1/√n for n movies (SVD++). */
        RATED,
        /** Users who rated a movie, each with the value 1/√n for n users. */
        RATERS,
        /** Movie's directors, writers and actors of at least two movies, each with the value 1/√n for n of them. */
        PEOPLE,
        /** Movie's tags of at least two movies, each with the value 1/√n for n tags. */
        TAGS,
        /** Words of the movie's plot, each with the value 1/√n for n words. */
        PLOT;

        /** The features chosen on validation parts: all of users, genres and years, and who rated what. */
        static final List<BayesFmFeature> USUAL = List.of(GENDER, OCCUPATION, AGE, GENRE, YEAR, RATED, RATERS);
    }

    /**
     * Length of the chains and number of draws kept.
     *
     * @param sweeps sweeps per chain
     * @param burnIn sweeps discarded at the start of each chain
     * @param chains number of independent chains
     * @param draws draws kept of all chains together, each the mean of a window of sweeps
     */
    public record SamplingOptions(int sweeps, int burnIn, int chains, int draws) {
        /** Number of windows per chain: its share of the draws, limited to one per sweep. */
        int windows() {
            return Math.min(Math.ceilDiv(draws, chains), sweeps - burnIn);
        }

        /**
         * Whether a window ends with a sweep (numbered from 1). Window lengths differ by at most one sweep, and the
         * last window ends with the last sweep.
         */
        boolean endsWindow(int sweep) {
            return sweep > burnIn && windowsUntil(sweep) > windowsUntil(sweep - 1);
        }

        /** Number of windows that end with a sweep (numbered from 1) or one before it. */
        int windowsUntil(int sweep) {
            return (int) (Math.max(0L, sweep - burnIn) * windows() / (sweeps - burnIn));
        }

        /** The next sweep after which every chain is between two windows. */
        int nextBetweenWindows(int sweep) {
            int next = sweep + 1;
            while (next > burnIn && !endsWindow(next)) {
                next++;
            }
            return next;
        }
    }
}
