package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;

/**
 * How a rating comes from what the machine computes for a user and a movie. Sealed, since a draw keeps what both kinds have
 * in common: a rating is at most level l with chance Φ(√(w_u w_m) (t_l - f)), where f is the machine's value, t the user's
 * thresholds and w the precisions of user and movie. One chain's; confined to one thread.
 */
public sealed interface Likelihood permits GaussianLikelihood, OrderedProbitLikelihood {
    /**
     * Draws what belongs to the observation and turns values into residuals, in place.
     *
     * @param values of the machine, for each cell by user
     */
    void observe(float[] values, Rng rng);

    /** The precision of each user. */
    float[] userPrecisions();

    /** The precision of each movie. */
    float[] moviePrecisions();

    /** Each user's thresholds between levels, one less than there are levels, ascending. */
    float[] thresholds();

    /** What is known of the thresholds of a person to come. */
    CutpointPrior cutpointsPrior();
}
