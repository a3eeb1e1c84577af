package dev.marquee.algorithm.popular;

import dev.marquee.data.RatingScale;
import dev.marquee.model.KnownScores;
import dev.marquee.model.Profile;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import java.util.Objects;

/** Movies by the mean of their ratings, which is also what it predicts. */
final class BestRated implements PopularModel, RatingModel {
    private final int users;
    private final float[] means;
    private final RatingScorer everybody;

    /** Takes the means over. */
    BestRated(RatingScale scale, int users, float[] means) {
        this.users = users;
        this.means = means;
        this.everybody = new MeanScorer(new KnownScores(means), scale);
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int movies() {
        return means.length;
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users);
        return everybody;
    }

    @Override
    public RatingScorer foldIn(Profile profile) {
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), means.length));
        return everybody;
    }

    @Override
    public Popularity by() {
        return Popularity.MEAN;
    }

    @Override
    public float[] scores() {
        return means.clone();
    }

    private record MeanScorer(KnownScores means, RatingScale scale) implements RatingScorer {
        @Override
        public float score(int movie) {
            return means.score(movie);
        }

        @Override
        public void scoreAll(float[] scores) {
            means.scoreAll(scores);
        }

        @Override
        public float rating(int movie) {
            return scale.clamp(score(movie));
        }
    }
}
