package dev.marquee.algorithm.bias;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;

/**
 * Fits r̂ = μ + b_u + b_m, the baseline of Koren, "Factorization meets the neighborhood", KDD 2008, section 2.1: least
 * squares with penalties on b_u² and b_m², by alternately fitting all movies with users fixed and all users with movies
 * fixed. Each fit is exact: b = Σ residuals / (damping + count). A sweep costs two passes over the ratings. The result
 * does not depend on the seed, nor on the number of threads, since each row is summed by one thread.
 */
record BiasTrainer(BiasOptions options) implements Trainer {
    private static final int ROWS_IN_TILE = 256;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireRatings(data, BiasOptions.OPTIONS.algorithm());
        float mean = (float) ratings.mean();
        float[] users = new float[ratings.users()];
        float[] movies = new float[ratings.movies()];
        try (ProgressTask task = context.begin("Training bias", options.sweeps())) {
            for (int sweep = 1; sweep <= options.sweeps(); sweep++) {
                fit(ratings.byMovie(), movies, users, mean, options.movieDamping(), context.workers());
                fit(ratings.byUser(), users, movies, mean, options.userDamping(), context.workers());
                task.step();
            }
        }
        return new BiasModel(data, options, mean, users, movies);
    }

    /** Sets the effect of every row with the effects of the columns fixed. */
    private static void fit(
            RatingRows rows, float[] effects, float[] others, float mean, double damping, Workers workers) {
        int tiles = Math.ceilDiv(rows.rows(), ROWS_IN_TILE);
        workers.forEachTile(tiles, tile -> {
            int end = Math.min(rows.rows(), (tile + 1) * ROWS_IN_TILE);
            for (int row = tile * ROWS_IN_TILE; row < end; row++) {
                double residuals = 0;
                for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                    residuals += rows.value(entry) - mean - others[rows.column(entry)];
                }
                effects[row] = DampedMean.of(residuals, rows.count(row), damping);
            }
        });
    }
}
