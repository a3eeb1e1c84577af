package dev.marquee.recommend.interview;

import dev.marquee.data.UsageException;

/**
 * How questions are chosen; {@code docs/interview.md} says how the defaults were.
 *
 * @param pool how many movies there are to ask about, the most rated, at least 1
 * @param familiarityExponent to which power the chance that the person knows a movie weighs, at least 0: 0 asks for what
 *     tells most however few know it
 * @param acquaintance how much less a training user counts, when guessing what the person knows, for each movie that only
 *     one of the two knows; above 0, at most 1: 1 guesses the same for everybody
 * @param valueWeight how much the values of answers move the guess of what there is left to learn, 0..1: 0 looks only at
 *     which movies were rated
 */
public record InterviewOptions(int pool, double familiarityExponent, double acquaintance, double valueWeight) {
    /** Checks the ranges. */
    public InterviewOptions {
        if (pool < 1
                || !(familiarityExponent >= 0 && familiarityExponent < Double.POSITIVE_INFINITY)
                || !(acquaintance > 0 && acquaintance <= 1)
                || !(valueWeight >= 0 && valueWeight <= 1)) {
            throw new UsageException(
                    "an interview with pool %d, familiarityExponent %s, acquaintance %s, valueWeight %s is none; give pool >= 1, familiarityExponent >= 0, acquaintance in (0, 1], valueWeight in 0..1"
                            .formatted(pool, familiarityExponent, acquaintance, valueWeight));
        }
    }

    /** What did best in simulation. */
    public static InterviewOptions defaults() {
        return new InterviewOptions(300, 0.5, 0.85, 0);
    }
}
