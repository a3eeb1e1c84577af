package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * How much opinions agree on each movie: the precision of its ratings' noise, 1 for an ordinary movie, with the prior
 * Gamma(ν/2, ν/2). Lakshminarayanan, Bouchard and Archambeau, "Robust Bayesian matrix factorisation" (2011).
 */
final class MoviePrecisions {
    /** ν: as many ratings of ordinary precision as hold a movie to it. */
    private static final double DEGREES = 40;

    private final RatingMatrix cells;
    private final float[] precisions;

    MoviePrecisions(RatingMatrix cells) {
        this.cells = cells;
        this.precisions = new float[cells.movieStarts().length - 1];
        Arrays.fill(precisions, 1);
    }

    /** The precision drawn last for each movie. */
    float[] values() {
        return precisions;
    }

    /** Draws all given the residuals of cells by user and the precisions of users. */
    void draw(float[] residuals, float[] users, Rng rng) {
        int[] starts = cells.movieStarts();
        for (int movie = 0; movie < precisions.length; movie++) {
            double errors = 0;
            for (int place = starts[movie]; place < starts[movie + 1]; place++) {
                float residual = residuals[cells.order()[place]];
                errors += residual * residual * users[cells.users()[place]];
            }
            double shape = (DEGREES + starts[movie + 1] - starts[movie]) / 2;
            precisions[movie] = (float) (rng.nextGamma(shape) / ((DEGREES + errors) / 2));
        }
    }
}
