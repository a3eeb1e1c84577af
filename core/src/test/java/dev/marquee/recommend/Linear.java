package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.user.User;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A linear model with known contributions: the score of a movie is the sum over the user's ratings of
 * weight[movie][rated] (rating - 3). Counts its fold-ins.
 */
final class Linear implements RatingModel, FoldInModel, MovieSimilarityModel {
    final AtomicInteger foldIns = new AtomicInteger();
    private final Dataset data;
    private final float[][] weights;

    /** The weights between movies, which are also their similarities. */
    Linear(Dataset data, float[][] weights) {
        this.data = data;
        this.weights = weights;
    }

    @Override
    public String algorithm() {
        return "linear";
    }

    @Override
    public int users() {
        return data.users().size();
    }

    @Override
    public int movies() {
        return weights.length;
    }

    @Override
    public RatingScorer scorer(int user) {
        return scorer(new User.Known(user).profile(data));
    }

    @Override
    public RatingScorer foldIn(UserProfile profile) {
        foldIns.incrementAndGet();
        return scorer(profile);
    }

    @Override
    public void similarities(int movie, float[] similarities) {
        System.arraycopy(weights[movie], 0, similarities, 0, weights.length);
    }

    private RatingScorer scorer(UserProfile profile) {
        return new RatingScorer() {
            @Override
            public float score(int movie) {
                float score = 0;
                for (UserProfile.Rated rated : profile.ratings()) {
                    score += weights[movie][rated.movie()] * (rated.value() - 3);
                }
                return score;
            }

            @Override
            public void scoreAll(float[] scores) {
                for (int movie = 0; movie < scores.length; movie++) {
                    scores[movie] = score(movie);
                }
            }

            @Override
            public boolean ranksByRating() {
                return false;
            }

            @Override
            public float rating(int movie) {
                return data.ratings().scale().clamp(3 + score(movie));
            }
        };
    }
}
