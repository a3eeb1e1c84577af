package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;

/**
 * User-based neighbourhood model: predicts for a movie from the similar users who rated it. One of the two kinds
 * predicts ratings, the other one ranks.
 */
sealed interface UserKnnModel extends FoldInModel, MovieFoldInModel {
    /** The kind of model that the options choose. */
    static UserKnnModel of(Neighbourhood neighbourhood) {
        return switch (neighbourhood.options().basis()) {
            case RATINGS -> new Rating(neighbourhood);
            case COOCCURRENCE -> new Ranking(neighbourhood);
        };
    }

    /** Baseline, residuals and aggregation. */
    Neighbourhood neighbourhood();

    @Override
    default String algorithm() {
        return KnnOptions.OF_USERS.algorithm();
    }

    @Override
    default int users() {
        return neighbourhood().users();
    }

    @Override
    default int movies() {
        return neighbourhood().movies();
    }

    /**
     * Each new movie gets an effect in the baseline, and residuals like any other movie. Similarities between users do
     * not change.
     */
    @Override
    default UserKnnModel withMovies(Dataset more) {
        Neighbourhood before = neighbourhood();
        int[] newMovies = TrainingData.newMovies(this, before.data(), more);
        if (newMovies.length == 0) {
            return this;
        }
        KnnMovieFoldIn foldIn = KnnMovieFoldIn.of(before, more, newMovies);
        int movies = more.catalogue().size();
        return of(foldIn.into(
                before, new UserAggregation(before.trainedResiduals(), foldIn.residuals(), movies, before.options())));
    }

    /** Based on rating values. */
    record Rating(Neighbourhood neighbourhood) implements UserKnnModel, RatingModel {
        @Override
        public RatingScorer scorer(int user) {
            return neighbourhood.rating(user);
        }

        @Override
        public RatingScorer foldIn(UserProfile profile) {
            return neighbourhood.rating(profile);
        }
    }

    /** Based on co-occurrence. */
    record Ranking(Neighbourhood neighbourhood) implements UserKnnModel {
        @Override
        public Scorer scorer(int user) {
            return neighbourhood.ranking(user);
        }

        @Override
        public Scorer foldIn(UserProfile profile) {
            return neighbourhood.ranking(profile);
        }
    }
}
