package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Rng;

/**
 * How a rating comes from what the machine computes for a user and a movie. Sealed, since what is drawn here is kept and
 * read back by kind. In both kinds a rating is at most level l with chance Φ(√w (t_l - f)), where f is the machine's
 * value, t the user's thresholds and w the weight of user and movie. One chain's; confined to one thread.
 */
sealed interface Observation permits GaussianObservation, ProbitObservation {
    /**
     * Draws what belongs to the observation and turns values into residuals, in place.
     *
     * @param values of the machine, for each cell by user
     */
    void observe(float[] values, Rng rng);

    /** The weight of each user. */
    float[] userWeights();

    /** The weight of each movie. */
    float[] movieWeights();

    /** Each user's thresholds between levels, one less than there are levels, ascending. */
    float[] thresholds();
}
