package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;

/** Movies judged by the people like a person who rated them. Sealed: one kind predicts ratings, the other ranks. */
public sealed interface UserKnnModel extends FoldInModel, MovieFoldInModel {
    /** The model that the options ask for. */
    static UserKnnModel of(Neighbourhood neighbourhood) {
        return switch (neighbourhood.options().on()) {
            case RATINGS -> new Rating(neighbourhood);
            case COOCCURRENCE -> new Ranking(neighbourhood);
        };
    }

    /** What it votes with. */
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
     * Each new movie has an effect in the baseline, and people speak of it as of any. Who is like whom stays as it was.
     */
    @Override
    default UserKnnModel withMovies(Dataset more) {
        Neighbourhood old = neighbourhood();
        int[] fresh = NewMovies.of(this, old.data(), more);
        if (fresh.length == 0) {
            return this;
        }
        KnnMovieFoldIn arrival = KnnMovieFoldIn.of(old, more, fresh);
        int movies = more.catalogue().size();
        return of(arrival.into(old, new UserAggregation(old.people(), arrival.allUsers(), movies, old.options())));
    }

    /** By ratings. */
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

    /** By co-occurrence. */
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
