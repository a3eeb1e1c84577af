package dev.marquee.recommend.interview;

import dev.marquee.data.UsageException;

/**
 * How questions are chosen; {@code docs/interview.md} says how the defaults were.
 *
 * @param pool how many movies there are to ask about, the most rated, at least 1
 * @param familiarityExponent to which power the chance that the person knows a movie weighs, at least 0: 0 asks for what
 *     tells most however few know it
 * @param mismatchDecay how much less a training user counts, when guessing what the person knows, for each movie that only
 *     one of the two knows; above 0, at most 1: 1 guesses the same for everybody
 */
public record InterviewOptions(int pool, double familiarityExponent, double mismatchDecay) {
    /** Checks the ranges. */
    public InterviewOptions {
        check("pool", pool, pool >= 1, "at least 1");
        check(
                "familiarityExponent",
                familiarityExponent,
                familiarityExponent >= 0 && familiarityExponent < Double.POSITIVE_INFINITY,
                "0 or more");
        check("acquaintance", mismatchDecay, mismatchDecay > 0 && mismatchDecay <= 1, "above 0, at most 1");
    }

    /** What did best in simulation. */
    public static InterviewOptions defaults() {
        return new InterviewOptions(300, 0.75, 0.7);
    }

    private static void check(String name, Number value, boolean holds, String rule) {
        if (!holds) {
            throw new UsageException("%s %s of an interview is not possible; give %s".formatted(name, value, rule));
        }
    }
}
