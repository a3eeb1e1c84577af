package dev.marquee.algorithm.svdpp;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import java.util.Arrays;

/**
 * Fits r̂ = μ + b_u + b_m + q_m·(p_u + |N(u)|^−½ Σ y_j) with j over N(u), the movies that u rated: SVD++ (Koren,
 * "Factorization meets the neighborhood", KDD 2008, section 4).
 *
 * <p>The paper uses stochastic gradient descent. There every rating of a user moves the y of all their movies, which
 * are shared with all other users of these movies, so parallel updates of two users would make the result depend on the
 * threads. Here a sweep solves instead: each user's b and p exactly, each movie's b and q exactly, then all y together
 * by a few steps of {@link ImplicitFactorSolver}. There is no step size to choose, every sweep lowers the loss, and the
 * number of threads does not change the result.
 *
 * <p>A sweep costs k² + 20 k multiplications per rating and k³/3 per user and movie for rank k. Memory besides the
 * model is k floats per user and 3 k per movie.
 */
record SvdppTrainer(SvdppOptions options) implements Trainer {
    private static final int ROWS_IN_TILE = 16;
    private static final int STEPS = 3;
    private static final double INITIAL_DEVIATION = 0.1;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireRatings(data, SvdppOptions.OPTIONS.algorithm());
        SvdppParameters state =
                SvdppParameters.zeros((float) ratings.mean(), ratings.users(), ratings.movies(), options.rank());
        initialize(state, ratings.byMovie(), context.seed());
        ImplicitFactorSolver implicit = new ImplicitFactorSolver(options, ratings, state, context.workers());
        try (ProgressTask task = context.begin("Training svdpp", options.sweeps())) {
            float[][] arrays = {
                state.users().values(),
                state.movies().values(),
                state.implicit().values()
            };
            for (int sweep = context.resume(task, arrays) + 1; sweep <= options.sweeps(); sweep++) {
                fitUsers(ratings.byUser(), state, context.workers());
                fitMovies(ratings.byMovie(), state, context.workers());
                implicit.solve(STEPS);
                context.step(task, sweep, arrays);
            }
            fitUsers(ratings.byUser(), state, context.workers());
        }
        return new SvdppModel(data, options, state).withMovies(data);
    }

    /** Random factors for movies; with equal starts all factors would learn the same. */
    private static void initialize(SvdppParameters state, RatingRows ratings, long seed) {
        DenseRows movies = state.movies();
        for (int movie = 0; movie < movies.rows(); movie++) {
            Rng rng = Rng.keyed(seed, movie);
            for (int k = 0; ratings.count(movie) > 0 && k < state.rank(); k++) {
                movies.values()[movies.at(movie) + SvdppParameters.FACTORS + k] =
                        (float) (INITIAL_DEVIATION * rng.nextGaussian());
            }
        }
    }

    private void fitUsers(RatingRows ratings, SvdppParameters state, Workers workers) {
        workers.forEachTile(Math.ceilDiv(ratings.rows(), ROWS_IN_TILE), tile -> {
            SvdppUserSolver fit = new SvdppUserSolver(options, state);
            for (int user = tile * ROWS_IN_TILE; user < Math.min(ratings.rows(), (tile + 1) * ROWS_IN_TILE); user++) {
                if (ratings.count(user) > 0) {
                    fit.begin();
                    for (int entry = ratings.start(user); entry < ratings.end(user); entry++) {
                        fit.addRated(ratings.column(entry), ratings.count(user));
                    }
                    for (int entry = ratings.start(user); entry < ratings.end(user); entry++) {
                        fit.add(ratings.column(entry), ratings.value(entry));
                    }
                    fit.solve(state.users(), user, ratings.count(user));
                }
            }
        });
    }

    private void fitMovies(RatingRows ratings, SvdppParameters state, Workers workers) {
        int rank = options.rank();
        DenseRows movies = state.movies();
        workers.forEachTile(Math.ceilDiv(ratings.rows(), ROWS_IN_TILE), tile -> {
            SvdppMovieSolver fit = new SvdppMovieSolver(options, state);
            for (int movie = tile * ROWS_IN_TILE;
                    movie < Math.min(ratings.rows(), (tile + 1) * ROWS_IN_TILE);
                    movie++) {
                if (ratings.count(movie) > 0) {
                    Arrays.fill(
                            movies.values(),
                            movies.at(movie) + SvdppParameters.FACTORS,
                            movies.at(movie) + rank + 2,
                            0);
                    fit.solve(movies, movie, ratings);
                }
            }
        });
    }
}
