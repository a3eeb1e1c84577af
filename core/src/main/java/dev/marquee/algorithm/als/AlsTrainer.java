package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.ConjugateGradients;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;

/**
 * Fits r̂ = μ + b_u + b_m + p_u·q_m by alternating least squares with weighted-λ regularization (Zhou, Wilkinson,
 * Schreiber and Pan, "Large-scale parallel collaborative filtering for the Netflix Prize", AAIM 2008): Σ (r − r̂)² + Σ
 * λ n_uᵛ |p_u|² + Σ λ n_mᵛ |q_m|², plus the squared biases with a λ of their own. A row's bias is solved together with
 * its factors, as the factor whose counterpart is the constant 1. μ is the mean rating.
 *
 * <p>A sweep with c steps of conjugate gradients costs 4(c + 1)k multiplications per rating for rank k, one with exact
 * solutions k² per rating and k³/3 per user and movie. Memory besides the ratings is
 * that of the model. Each row is solved by one thread from the other side alone, so the number of threads does not
 * change the result.
 */
record AlsTrainer(AlsOptions options) implements Trainer {
    private static final int ROWS_IN_TILE = 16;
    private static final float[] NO_PRIOR = {};
    private static final double INITIAL_DEVIATION = 0.1;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireRatings(data, AlsOptions.OPTIONS.algorithm());
        float mean = (float) ratings.mean();
        FactorLayout layout = options.layout();
        AlsSide users = AlsSide.ofUsers(layout.users(ratings.users()));
        AlsSide movies = AlsSide.ofMovies(layout.movies(ratings.movies()), layout);
        initialize(movies.rows(), layout, ratings.byMovie(), context.seed());
        try (ProgressTask task = context.begin("Training als", options.sweeps())) {
            float[][] state = {users.rows().values(), movies.rows().values()};
            for (int sweep = context.resume(task, state) + 1; sweep <= options.sweeps(); sweep++) {
                fit(ratings.byUser(), users, movies, mean, context.workers());
                fit(ratings.byMovie(), movies, users, mean, context.workers());
                context.step(task, sweep, state);
            }
        }
        return new AlsModel(data, options, mean, new FactorRows(layout, users.rows(), movies.rows())).withMovies(data);
    }

    /** Random factors for movies; with equal starts all factors would learn the same. */
    private static void initialize(DenseRows rows, FactorLayout layout, RatingRows ratings, long seed) {
        for (int movie = 0; movie < rows.rows(); movie++) {
            Rng rng = Rng.keyed(seed, movie);
            for (int k = 0; ratings.count(movie) > 0 && k < layout.rank(); k++) {
                rows.values()[rows.at(movie) + layout.factors() + k] = (float) (INITIAL_DEVIATION * rng.nextGaussian());
            }
        }
    }

    private void fit(RatingRows ratings, AlsSide own, AlsSide other, float mean, Workers workers) {
        workers.forEachTile(Math.ceilDiv(ratings.rows(), ROWS_IN_TILE), tile -> {
            int from = tile * ROWS_IN_TILE;
            int to = Math.min(ratings.rows(), from + ROWS_IN_TILE);
            if (options.conjugateGradientSteps() == 0) {
                solve(ratings, from, to, own, other, mean);
            } else {
                improve(ratings, from, to, own, other, mean);
            }
        });
    }

    private void solve(RatingRows ratings, int from, int to, AlsSide own, AlsSide other, float mean) {
        AlsRowSolver fit = new AlsRowSolver(options, mean);
        for (int row = from; row < to; row++) {
            if (ratings.count(row) > 0) {
                fit.begin();
                for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
                    fit.add(own, other, ratings.column(entry), ratings.value(entry));
                }
                fit.solve(own, row, ratings.count(row));
            }
        }
    }

    /** A step or more of conjugate gradients from the rows' last values. */
    private void improve(RatingRows ratings, int from, int to, AlsSide own, AlsSide other, float mean) {
        ConjugateGradients block = new ConjugateGradients(
                other.rows(),
                NO_PRIOR,
                own.unknowns(),
                own.unknowns() + options.unknowns(),
                to - from,
                ratings.end(to - 1) - ratings.start(from));
        int factors = options.layout().factors();
        for (int row = from; row < to; row++) {
            for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
                block.add(ratings.column(entry), 1, ratings.value(entry) - mean);
            }
            AlsOptions.Ridge ridge = options.ridge(ratings.count(row));
            block.damp(factors, factors + options.rank(), ridge.factors());
            if (options.biases()) {
                block.damp(own.bias(), own.bias() + 1, ridge.bias());
            }
            block.endRow();
        }
        block.solve(
                options.conjugateGradientSteps(),
                own.rows().values(),
                own.rows().at(from));
    }
}
