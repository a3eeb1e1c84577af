package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Precision of the noise of each movie's ratings: how much users agree on the movie, 1 for an average movie, with the
 * prior Gamma(ν/2, ν/2). Lakshminarayanan, Bouchard and Archambeau, "Robust Bayesian matrix factorisation" (2011).
 */
final class MoviePrecisions {
    /** ν, the degrees of freedom: the weight of the prior in ratings. */
    private static final double DEGREES = 40;

    private final RatingMatrix cells;
    private final float[] precisions;

    MoviePrecisions(RatingMatrix cells) {
        this.cells = cells;
        this.precisions = new float[cells.movieStarts().length - 1];
        Arrays.fill(precisions, 1);
    }

    /** The latest draw, one precision per movie. */
    float[] values() {
        return precisions;
    }

    /** Draws all precisions given the residuals of cells, by user, and the precisions of users. */
    void draw(float[] residuals, float[] users, Rng rng) {
        int[] starts = cells.movieStarts();
        for (int movie = 0; movie < precisions.length; movie++) {
            double errors = 0;
            for (int index = starts[movie]; index < starts[movie + 1]; index++) {
                float residual = residuals[cells.order()[index]];
                errors += residual * residual * users[cells.users()[index]];
            }
            double shape = (DEGREES + starts[movie + 1] - starts[movie]) / 2;
            precisions[movie] = (float) (rng.nextGamma(shape) / ((DEGREES + errors) / 2));
        }
    }
}
