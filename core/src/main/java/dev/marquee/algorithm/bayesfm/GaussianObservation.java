package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * A rating is the machine's value beside the mean, with normal noise whose precision is α α_u α_m: some users are less
 * consistent than others, and on some movies opinions differ more. Lakshminarayanan, Bouchard and Archambeau, "Robust
 * Bayesian matrix factorisation" (2011).
 */
final class GaussianObservation implements Observation {
    /** As many ratings of ordinary precision as a user's or movie's own precision is held to 1 by. */
    private static final double DEGREES = 20;

    private final Cells cells;
    private final float[] targets;
    private final float[] thresholds;
    private final float[] users;
    private final float[] movies;

    GaussianObservation(Cells cells, Ratings ratings) {
        RatingScale scale = ratings.scale();
        int levels = scale.levels();
        float mean = (float) ratings.mean();
        this.cells = cells;
        this.targets = new float[levels];
        this.users = new float[ratings.users()];
        this.movies = new float[ratings.movies()];
        this.thresholds = new float[ratings.users() * (levels - 1)];
        for (int level = 0; level < levels; level++) {
            targets[level] = scale.value(level) - mean;
        }
        for (int place = 0; place < thresholds.length; place++) {
            thresholds[place] = targets[place % (levels - 1)] + scale.step() / 2;
        }
        Arrays.fill(users, 1);
        Arrays.fill(movies, 1);
    }

    @Override
    public void observe(float[] values, Rng rng) {
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = targets[cells.level(cell)] - values[cell];
        }
        drawMovies(values, rng);
        drawUsers(values, rng);
    }

    /** The precision that all share is part of the users'. */
    private void drawUsers(float[] residuals, Rng rng) {
        double[] errors = new double[users.length];
        double all = 0;
        for (int user = 0; user < users.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                errors[user] += residuals[cell] * residuals[cell] * movies[cells.movies()[cell]];
            }
            all += errors[user] * users[user];
        }
        // Their common scale first, then each about it.
        double before = shared;
        double shape = (1 + cells.size()) / 2.0;
        shared = rng.nextGamma(shape) / ((1 + all / before) / 2);
        for (int user = 0; user < users.length; user++) {
            int n = cells.userStarts()[user + 1] - cells.userStarts()[user];
            double own = rng.nextGamma((DEGREES + n) / 2) / ((DEGREES + shared * errors[user]) / 2);
            users[user] = (float) (shared * own);
        }
    }

    private double shared = 1;

    private void drawMovies(float[] residuals, Rng rng) {
        for (int movie = 0; movie < movies.length; movie++) {
            double error = 0;
            for (int place = cells.movieStarts()[movie]; place < cells.movieStarts()[movie + 1]; place++) {
                float residual = residuals[cells.order()[place]];
                error += residual * residual * users[cells.users()[place]];
            }
            int n = cells.movieStarts()[movie + 1] - cells.movieStarts()[movie];
            movies[movie] = (float) (rng.nextGamma((DEGREES + n) / 2) / ((DEGREES + error) / 2));
        }
    }

    @Override
    public float[] userWeights() {
        return users;
    }

    @Override
    public float[] movieWeights() {
        return movies;
    }

    @Override
    public float[] thresholds() {
        return thresholds;
    }
}
