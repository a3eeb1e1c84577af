package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Likelihood of a rating given the linear predictor η of its user and movie. Sealed, since a draw stores what both
 * kinds have in common: a rating is at most level l with probability Φ(√(w_u w_m) (t_l - η)), with the user's
 * thresholds t and the precisions w of user and movie. Belongs to one chain; confined to one thread.
 */
public sealed interface Likelihood permits GaussianLikelihood, OrderedProbitLikelihood {
    /**
     * Draws the likelihood's parameters and turns linear predictors into residuals, in place.
     *
     * @param values linear predictor of each cell, by user
     */
    void observe(float[] values, Rng rng);

    /** The precision of each user. */
    float[] userPrecisions();

    /** The precision of each movie. */
    float[] moviePrecisions();

    /** Each user's thresholds between levels, one fewer than levels, ascending. */
    float[] thresholds();

    /** Prior of the cutpoints of new users. */
    CutpointPrior cutpointsPrior();

    /** The arrays that a sweep changes and the next one depends on; not copies. */
    Stream<float[]> arrays();

    /** Gives the numbers that a sweep changes and the next one depends on, as {@link #load} takes them. */
    void save(LongConsumer numbers);

    /** Sets these numbers. */
    void load(LongSupplier numbers);
}
