package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;

/**
 * Item-based neighbourhood model: predicts for a movie from the similar movies that the user rated. One of the two
 * kinds predicts ratings, the other one ranks.
 */
sealed interface ItemKnnModel extends FoldInModel, MovieFoldInModel, MovieSimilarityModel {
    /** The kind of model that the options choose. */
    static ItemKnnModel of(Neighbourhood neighbourhood, Neighbours neighbours) {
        return switch (neighbourhood.options().basis()) {
            case RATINGS -> new Rating(neighbourhood, neighbours);
            case COOCCURRENCE -> new Ranking(neighbourhood, neighbours);
        };
    }

    /** Baseline, residuals and aggregation. */
    Neighbourhood neighbourhood();

    /** Neighbours of each movie. */
    Neighbours neighbours();

    @Override
    default String algorithm() {
        return KnnOptions.OF_ITEMS.algorithm();
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
     * Each new movie gets an effect in the baseline, and neighbours by the same similarity, which is small for few
     * ratings. A new movie is not a neighbour of any other movie.
     */
    @Override
    default ItemKnnModel withMovies(Dataset more) {
        Neighbourhood before = neighbourhood();
        int[] newMovies = TrainingData.newMovies(this, before.data(), more);
        if (newMovies.length == 0) {
            return this;
        }
        KnnMovieFoldIn foldIn = KnnMovieFoldIn.of(before, more, newMovies);
        Neighbours all = foldIn.neighbours(neighbours(), before);
        return of(foldIn.into(before, new ItemAggregation(all, before.options())), all);
    }

    /** Similarity to the movie's neighbours; 0 to all other movies. */
    @Override
    default void similarities(int movie, float[] similarities) {
        SparseRows similarity = neighbours().similarity();
        Arrays.fill(similarities, 0);
        for (int entry = similarity.starts()[movie]; entry < similarity.starts()[movie + 1]; entry++) {
            similarities[similarity.columns()[entry]] = Math.min(1, similarity.values()[entry]);
        }
        similarities[movie] = 1;
    }

    /** Based on rating values. */
    record Rating(Neighbourhood neighbourhood, Neighbours neighbours) implements ItemKnnModel, RatingModel {
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
    record Ranking(Neighbourhood neighbourhood, Neighbours neighbours) implements ItemKnnModel {
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
