package dev.marquee.algorithm.knn;

import dev.marquee.model.FoldsIn;
import dev.marquee.model.Profile;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;

/** Movies judged by the people like a person who rated them. Sealed: one kind predicts ratings, the other ranks. */
public sealed interface UserKnnModel extends FoldsIn {
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

    /** By ratings. */
    record Rating(Neighbourhood neighbourhood) implements UserKnnModel, RatingModel {
        @Override
        public RatingScorer scorer(int user) {
            return neighbourhood.rating(user);
        }

        @Override
        public RatingScorer foldIn(Profile profile) {
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
        public Scorer foldIn(Profile profile) {
            return neighbourhood.ranking(profile);
        }
    }
}
