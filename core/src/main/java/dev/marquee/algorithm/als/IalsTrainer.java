package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;

/**
 * Fits ŝ = p_u·q_m to which movies users rated (Hu, Koren and Volinsky, "Collaborative
 * filtering for implicit feedback datasets", ICDM 2008), with the weights of Rendle, Krichene, Zhang and Koren,
 * "Revisiting the performance of iALS on item recommendation benchmarks", RecSys 2022: Σ over ratings (t − ŝ)² + α₀ Σ
 * over all pairs ŝ² + λ Σ_u (n_u + α₀ movies)ᵛ |p_u|² + λ Σ_m (n_m + α₀ users)ᵛ |q_m|².
 *
 * <p>The target t of a rating is its {@link Preference}: 1, or less for a dislike.
 *
 * <p>Events have weights w: their terms are w (1 − ŝ)², and n is the sum of weights. Relative to a pair without an event,
 * an event then has the confidence c = 1 + αw of Hu et al. with α = 1/α₀.
 *
 * <p>A sweep with c steps of conjugate gradients costs 4(c + 1)k multiplications per rating and (c + 1)k² per user and
 * movie for rank k, one with exact solutions k² and k³/3 + k²; the cost does not depend on the number of pairs without a
 * rating. Memory besides the ratings is that of the model. Each row is solved by one
 * thread from the other side alone, so the number of threads does not change the result.
 */
record IalsTrainer(IalsOptions options) implements Trainer {
    private static final int ROWS_IN_TILE = 16;
    private static final double INITIAL_NORM = 0.1;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, IalsOptions.OPTIONS.algorithm());
        DenseRows users = DenseRows.zeros(ratings.users(), options.rank());
        double deviation = INITIAL_NORM / Math.sqrt(options.rank());
        DenseRows movies = DenseRows.gaussian(ratings.movies(), options.rank(), deviation, context.seed(), 0);
        try (ProgressTask task = context.begin("Training ials", options.sweeps())) {
            float[][] state = {users.values(), movies.values()};
            for (int sweep = context.resume(task, state) + 1; sweep <= options.sweeps(); sweep++) {
                fit(ratings.byUser(), ratings, users, movies, context.workers());
                fit(ratings.byMovie(), ratings, movies, users, context.workers());
                context.step(task, sweep, state);
            }
        }
        FactorRows.setUnratedToMean(users, ratings.byUser());
        return new IalsModel(data, options, new FactorRows(options.layout(), users, movies), context.workers());
    }

    private void fit(RatingRows ratings, Ratings all, DenseRows own, DenseRows others, Workers workers) {
        IalsRows fit = options.conjugateGradientSteps() == 0
                ? new ExactIalsRows(new IalsRowSolver(options, all, others, workers))
                : new ApproximateIalsRows(options, all, others, workers);
        workers.forEachTile(Math.ceilDiv(ratings.rows(), ROWS_IN_TILE), tile -> {
            int from = tile * ROWS_IN_TILE;
            fit.solve(ratings, from, Math.min(ratings.rows(), from + ROWS_IN_TILE), own);
        });
    }
}
