package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Fits ŝ = b_m + p_u·q_m so that rated movies rank above others: Bayesian personalized ranking (Rendle, Freudenthaler,
 * Gantner and Schmidt-Thieme, "BPR: Bayesian personalized ranking from implicit feedback", UAI 2009), Σ ln σ(ŝ_ui −
 * ŝ_uj) − λ (|p_u|² + |q_i|² + |q_j|²) over movies i that u rated and j that u did not. Each rating is one step, with
 * one j drawn uniformly, times the {@link Preference} of the rating; for a dislike i and j change places.
 *
 * <p>An epoch costs 9 k operations per rating for rank k, and eight bytes per rating besides the model. Steps are
 * scheduled by {@link Strata}; the draws of a stratum depend on the seed, the epoch and the stratum alone, so the
 * number of threads does not change the result.
 */
record BprTrainer(BprOptions options) implements Trainer {
    private static final double INITIAL_DEVIATION = 0.1;
    private static final int TRIES = 16;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, BprOptions.OPTIONS.algorithm());
        double deviation = INITIAL_DEVIATION / Math.sqrt(options.rank());
        FactorLayout layout = options.layout();
        DenseRows users = DenseRows.gaussian(ratings.users(), layout.width(), deviation, context.seed(), -1);
        DenseRows movies = DenseRows.gaussian(ratings.movies(), layout.width(), deviation, context.seed(), -2);
        users.fillColumn(layout.movieBias(), 1);
        movies.fillColumn(layout.movieBias(), 0);
        try (ProgressTask task = context.begin("Training bpr", options.epochs())) {
            float[][] state = {users.values(), movies.values()};
            for (int epoch = context.resume(task, state) + 1; epoch <= options.epochs(); epoch++) {
                pass(ratings, users, movies, epoch, context);
                context.step(task, epoch, state);
            }
        }
        rejectDivergence(users, movies);
        FactorRows.setUnratedToMean(users, ratings.byUser());
        return new BprModel(data, options, new FactorRows(layout, users, movies));
    }

    private void pass(Ratings ratings, DenseRows users, DenseRows movies, int epoch, TrainingContext context) {
        Strata strata = Strata.deal(ratings.byUser(), ratings.movies(), context.seed(), epoch, context.workers());
        double rate = options.learningRate() * (1 - (epoch - 1.0) / options.epochs());
        for (int round = 0; round < strata.groups(); round++) {
            int now = round;
            context.workers().forEachTile(strata.groups(), group -> {
                int stratum = strata.stratum(now, group);
                Rng rng = Rng.keyed(context.seed(), epoch, 4, stratum);
                descend(strata, stratum, ratings, users, new BprStep(options, rate, movies), rng);
            });
        }
    }

    private void descend(Strata strata, int stratum, Ratings ratings, DenseRows users, BprStep step, Rng rng) {
        RatingRows byUser = ratings.byUser();
        Preference preference = Preference.of(ratings, options.dislikeWeight());
        SeenPairs seen = new SeenPairs(byUser, strata, stratum);
        for (int entry = strata.start(stratum); entry < strata.end(stratum); entry++) {
            int user = strata.user(entry);
            int rated = byUser.column(strata.rating(entry));
            float says = preference.of(byUser.value(strata.rating(entry)));
            for (int tries = 0; tries < TRIES; tries++) {
                int other = strata.anyMovie(stratum, rng);
                if (!seen.contains(user, other)) {
                    step.step(users.values(), users.at(user), rated, other, says);
                    break;
                }
            }
        }
    }

    private void rejectDivergence(DenseRows users, DenseRows movies) {
        if (!users.isFinite() || !movies.isFinite()) {
            throw new MarqueeException("training diverged: a factor is not finite; use a learningRate below %s"
                    .formatted(options.learningRate()));
        }
    }
}
