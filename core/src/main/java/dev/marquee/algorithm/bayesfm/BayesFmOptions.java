package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code bayesfm}.
 *
 * @param rank factors of a feature
 * @param features the blocks beside the ids
 * @param timeBuckets whose ratings may be off together
 * @param noise how ratings are seen
 * @param initialDeviation standard deviation of the factors at the start
 * @param sampling how long the chains are and what is kept of them
 */
public record BayesFmOptions(
        int rank,
        List<BayesFmFeature> features,
        List<TimeBucket> timeBuckets,
        LikelihoodType noise,
        double initialDeviation,
        SamplingOptions sampling) {
    private static final Option<BayesFmOptions, Integer> RANK = Option.whole(
                    "rank", 14, 1, 256, "factors of a feature", BayesFmOptions::rank)
            .searched(new SearchDomain.IntegerRange(4, 48));
    private static final Option<BayesFmOptions, List<BayesFmFeature>> FEATURES = Option.choices(
            "features",
            BayesFmFeature.class,
            List.of(BayesFmFeature.values()),
            "blocks of features beside the ids",
            BayesFmOptions::features);
    private static final Option<BayesFmOptions, List<TimeBucket>> TIME_BUCKETS = Option.choices(
            "timeBuckets",
            TimeBucket.class,
            List.of(),
            "stretches of time in which a user's ratings may be off together",
            BayesFmOptions::timeBuckets);
    private static final Option<BayesFmOptions, LikelihoodType> NOISE = Option.choice(
            "noise", LikelihoodType.PROBIT, "how a rating comes from what is computed", BayesFmOptions::noise);
    private static final Option<BayesFmOptions, Double> INITIAL_DEVIATION = Option.real(
                    "initialDeviation",
                    0.1,
                    0.001,
                    10,
                    "standard deviation of the factors at the start",
                    BayesFmOptions::initialDeviation)
            .searched(new SearchDomain.Logarithmic(0.01, 0.5));
    private static final Option<BayesFmOptions, Integer> SWEEPS = Option.whole(
                    "sweeps",
                    200,
                    1,
                    100_000,
                    "how often everything is drawn in a chain",
                    (BayesFmOptions o) -> o.sampling.sweeps())
            .searched(new SearchDomain.Budget(40));
    private static final Option<BayesFmOptions, Integer> BURN_IN = Option.whole(
                    "burnIn",
                    20,
                    0,
                    100_000,
                    "sweeps at the start that nothing is kept of",
                    (BayesFmOptions o) -> o.sampling.burnIn())
            .searched(new SearchDomain.IntegerRange(5, 60));
    private static final Option<BayesFmOptions, Integer> CHAINS = Option.whole(
            "chains", 4, 1, 64, "chains, each on a thread while there are threads", o -> o.sampling.chains());
    private static final Option<BayesFmOptions, Integer> DRAWS = Option.whole(
            "draws", 32, 1, 10_000, "draws kept of all chains, each the mean of some sweeps", o -> o.sampling.draws());

    /** Name, range and meaning of each. */
    public static final OptionSet<BayesFmOptions> OPTIONS = new OptionSet<>(
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

    /** Checks the ranges, and that something is kept. */
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
            throw new UsageException("option burnIn=%d leaves nothing of %d sweeps; make it smaller than sweeps"
                    .formatted(sampling.burnIn(), sampling.sweeps()));
        }
        features = List.copyOf(features);
        timeBuckets = List.copyOf(timeBuckets);
    }

    /** A stretch of time, within which a user's ratings may be off together. */
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

        /** The length of a bucket. */
        public long seconds() {
            return seconds;
        }
    }

    /** How a rating is seen to come from what the machine computes. */
    public enum LikelihoodType {
        /** As steps on a ladder of the user's own, with normal noise. */
        PROBIT,
        /** As a number, with normal noise as strong as the user's and the movie's. */
        GAUSSIAN
    }

    /** A block of features that can be left out. The ids of user and movie cannot. */
    public enum BayesFmFeature {
        /** Of a user: the gender. */
        GENDER,
        /** Of a user: the occupation. */
        OCCUPATION,
        /** Of a user: the age, in groups of five years. */
        AGE,
        /** Of a movie: the genres, each counting 1/√n of n. */
        GENRE,
        /** Of a movie: the year of release. */
        YEAR,
        /** Of a user: the movies they rated, each counting 1/√n of n (SVD++). */
        RATED,
        /** Of a movie: the users who rated it, each counting 1/√n of n. */
        RATERS
    }

    /**
     * How long the chains are and what is kept of them.
     *
     * @param sweeps of a chain
     * @param burnIn sweeps at the start of each chain that nothing is kept of
     * @param chains that are independent of one another
     * @param draws kept of all chains together, each the mean of a window of sweeps
     */
    public record SamplingOptions(int sweeps, int burnIn, int chains, int draws) {
        /** How many windows a chain has: its share of the draws, or one a sweep where that is less. */
        int windows() {
            return Math.min(Math.ceilDiv(draws, chains), sweeps - burnIn);
        }

        /** Whether a window ends with a sweep (from 1): they are as long as each other, up to one sweep; the last ends last. */
        boolean endsWindow(int sweep) {
            long after = (long) sweep - burnIn;
            long length = (long) sweeps - burnIn;
            return after > 0 && after * windows() / length > (after - 1) * windows() / length;
        }
    }
}
