package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.Objects;

/** Ranks movies by the damped mean of their ratings, which is also the predicted rating. */
final class BestRated implements PopularModel, RatingModel {
    private final Dataset data;
    private final PopularOptions options;
    private final float[] means;
    private final RatingScorer allUsers;

    /**
     * Takes ownership of the means.
     *
     * @param data training data
     */
    BestRated(Dataset data, PopularOptions options, float[] means) {
        this.data = data;
        this.options = options;
        this.means = means;
        this.allUsers =
                new MeanScorer(new PrecomputedScorer(means), data.ratings().scale());
    }

    /** A movie's mean rating, shrunk towards the mean of all ratings. */
    static float mean(RatingRows movies, int movie, double mean, PopularOptions options) {
        double residuals = 0;
        for (int entry = movies.start(movie); entry < movies.end(movie); entry++) {
            residuals += movies.value(entry) - mean;
        }
        int count = movies.count(movie);
        return (float) (count == 0 ? mean : mean + residuals / (count + options.movieDamping()));
    }

    @Override
    public int users() {
        return data.users().size();
    }

    @Override
    public int movies() {
        return means.length;
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return allUsers;
    }

    @Override
    public RatingScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), means.length));
        return allUsers;
    }

    @Override
    public BestRated withMovies(Dataset more) {
        float[] all = Arrays.copyOf(means, more.catalogue().size());
        double mean = data.ratings().mean();
        for (int movie : TrainingData.newMovies(this, data, more)) {
            all[movie] = mean(more.ratings().byMovie(), movie, mean, options);
        }
        return new BestRated(data, options, all);
    }

    @Override
    public PopularOptions options() {
        return options;
    }

    @Override
    public float[] scores() {
        return means.clone();
    }

    private record MeanScorer(PrecomputedScorer means, RatingScale scale) implements RatingScorer {
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
