package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.NewMovies;
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

/** Movies judged by the movies like them that a person rated. Sealed: one kind predicts ratings, the other ranks. */
public sealed interface ItemKnnModel extends FoldInModel, MovieFoldInModel, MovieSimilarityModel {
    /** The model that the options ask for. */
    static ItemKnnModel of(Neighbourhood neighbourhood, Neighbours neighbours) {
        return switch (neighbourhood.options().on()) {
            case RATINGS -> new Rating(neighbourhood, neighbours);
            case COOCCURRENCE -> new Ranking(neighbourhood, neighbours);
        };
    }

    /** What it votes with. */
    Neighbourhood neighbourhood();

    /** Of each movie. */
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
     * Each new movie has an effect in the baseline, and for neighbours the movies that were rated alike by the same
     * likeness, which few ratings leave small. It speaks for no other movie.
     */
    @Override
    default ItemKnnModel withMovies(Dataset more) {
        Neighbourhood old = neighbourhood();
        int[] fresh = NewMovies.of(this, old.data(), more);
        if (fresh.length == 0) {
            return this;
        }
        KnnMovieFoldIn arrival = KnnMovieFoldIn.of(old, more, fresh);
        Neighbours all = arrival.neighbours(neighbours(), old);
        return of(arrival.into(old, new ItemAggregation(all, old.options())), all);
    }

    /** Likeness to the movie's neighbours; 0 to all others. */
    @Override
    default void similarities(int movie, float[] similarities) {
        SparseRows similarity = neighbours().similarity();
        Arrays.fill(similarities, 0);
        for (int entry = similarity.starts()[movie]; entry < similarity.starts()[movie + 1]; entry++) {
            similarities[similarity.columns()[entry]] = Math.min(1, similarity.values()[entry]);
        }
        similarities[movie] = 1;
    }

    /** By ratings. */
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

    /** By co-occurrence. */
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
