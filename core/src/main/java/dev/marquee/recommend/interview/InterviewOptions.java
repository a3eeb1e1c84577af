package dev.marquee.recommend.interview;

import dev.marquee.data.UsageException;

/**
 * How questions are selected; {@code docs/interview.md} documents the choice of the defaults.
 *
 * @param pool number of candidate movies, the most rated ones; at least 1
 * @param familiarityExponent exponent of the probability that the user knows a movie, at least 0: 0 selects the most
 *     informative movie regardless of how many users know it
 * @param mismatchDecay factor on the weight of a training user for each movie that only one of the two users knows;
 *     above 0, at most 1: 1 predicts the same familiarity for all users
 */
public record InterviewOptions(int pool, double familiarityExponent, double mismatchDecay) {
    /** Checks the ranges. */
    public InterviewOptions {
        check("pool", pool, pool >= 1, "at least 1");
        check(
                "familiarityExponent",
                familiarityExponent,
                familiarityExponent >= 0 && familiarityExponent < Double.POSITIVE_INFINITY,
                "at least 0");
        check("mismatchDecay", mismatchDecay, mismatchDecay > 0 && mismatchDecay <= 1, "above 0 and at most 1");
    }

    /** {@return the options with the best results in simulation} */
    public static InterviewOptions defaults() {
        return new InterviewOptions(300, 0.75, 0.7);
    }

    private static void check(String name, Number value, boolean holds, String rule) {
        if (!holds) {
            throw new UsageException("interview option %s must be %s, got %s".formatted(name, rule, value));
        }
    }
}
