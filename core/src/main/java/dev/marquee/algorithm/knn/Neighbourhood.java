package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Objects;

/**
 * What all four models share: a baseline, the residuals of the ratings from it, and an aggregation over neighbours.
 *
 * @param data training data
 * @param trainedResiduals residuals of the movies trained on, one row per user
 * @param residuals the same, plus the residuals of movies folded in later
 */
record Neighbourhood(
        Dataset data,
        KnnOptions options,
        Baseline baseline,
        SparseRows trainedResiduals,
        SparseRows residuals,
        NeighbourAggregation aggregation) {
    /** A neighbourhood without movies folded in. */
    Neighbourhood(Dataset data, KnnOptions options, Baseline baseline, SparseRows users, NeighbourAggregation votes) {
        this(data, options, baseline, users, users, votes);
    }

    int users() {
        return trainedResiduals.rows();
    }

    int movies() {
        return baseline.movieEffects().length;
    }

    RatingScorer rating(int user) {
        Objects.checkIndex(user, users());
        return rating(baseline.userEffects()[user], aggregation.of(trainedResiduals, user, user));
    }

    RatingScorer rating(UserProfile profile) {
        check(profile);
        SparseRows user = Residuals.of(profile, baseline);
        return rating(baseline.userEffect(profile.ratings()), aggregation.of(user, 0, NeighbourAggregation.NO_USERS));
    }

    Scorer ranking(int user) {
        Objects.checkIndex(user, users());
        return ranking(trainedResiduals, user, user);
    }

    Scorer ranking(UserProfile profile) {
        check(profile);
        return ranking(Residuals.of(profile, baseline), 0, NeighbourAggregation.NO_USERS);
    }

    /** The baseline plus Σ w e / (Σ w + baselineWeight). */
    private RatingScorer rating(float userEffect, NeighbourAggregation.Sums sums) {
        float[] ratings = new float[movies()];
        float baselineWeight = (float) options.baselineWeight();
        for (int movie = 0; movie < ratings.length; movie++) {
            float weights = sums.weights()[movie] + baselineWeight;
            float correction = weights > 0 ? sums.weighted()[movie] / weights : 0;
            ratings[movie] = baseline.expected(userEffect, movie) + correction;
        }
        return new NeighbourScorer(
                new PrecomputedScorer(ratings), data.ratings().scale());
    }

    /** Σ w; for a user without ratings, the number of ratings of each movie. */
    private Scorer ranking(SparseRows rows, int row, int self) {
        if (rows.starts()[row] < rows.starts()[row + 1]) {
            return new PrecomputedScorer(aggregation.of(rows, row, self).weights());
        }
        float[] counts = new float[movies()];
        for (int movie : residuals.columns()) {
            counts[movie]++;
        }
        return new PrecomputedScorer(counts);
    }

    private void check(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
    }
}
