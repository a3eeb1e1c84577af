package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.Objects;

/**
 * Ranks movies by the damped mean of their ratings, of which recent ones may count more, which is also the predicted
 * rating; with demographics, by what users of the same traits give.
 */
final class BestRated implements PopularModel, RatingModel {
    private final Dataset data;
    private final PopularOptions options;
    private final float[] means;
    private final DemographicEffects effects;
    private final RatingScorer allUsers;

    /**
     * Takes ownership of the means.
     *
     * @param data training data
     */
    BestRated(Dataset data, PopularOptions options, float[] means, DemographicEffects effects) {
        this.data = data;
        this.options = options;
        this.means = means;
        this.effects = effects;
        this.allUsers =
                new MeanScorer(new PrecomputedScorer(means), data.ratings().scale());
    }

    static BestRated of(Dataset data, PopularOptions options) {
        Recency recency = Recency.of(data.ratings(), options.halfLife());
        MovieSums sums = MovieSums.of(data.ratings(), recency);
        float[] means = new float[data.catalogue().size()];
        for (int movie = 0; movie < means.length; movie++) {
            means[movie] = sums.mean(movie, options.movieDamping());
        }
        return new BestRated(data, options, means, DemographicEffects.of(data, options, recency, means));
    }

    @Override
    public int movies() {
        return means.length;
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(data.users().demographics(user));
    }

    @Override
    public RatingScorer foldIn(UserProfile profile) {
        require(profile);
        return scorer(profile.demographics());
    }

    @Override
    public RatingScorer scorer(Demographics user) {
        if (options.demographics().isEmpty()) {
            return allUsers;
        }
        float[] scores = effects.of(user, movies());
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] += means[movie];
        }
        return new MeanScorer(new PrecomputedScorer(scores), data.ratings().scale());
    }

    /** Averages the ratings of the new movies at the time of the latest training rating, around the training's mean. */
    @Override
    public BestRated withMovies(Dataset more) {
        Recency recency = Recency.of(data.ratings(), options.halfLife());
        int[] newMovies = TrainingData.newMovies(this, data, more);
        MovieSums sums = MovieSums.of(
                more.ratings(), recency, MovieSums.of(data.ratings(), recency).mean());
        float[] all = Arrays.copyOf(means, more.catalogue().size());
        for (int movie : newMovies) {
            all[movie] = sums.mean(movie, options.movieDamping());
        }
        return new BestRated(
                data, options, all, effects.with(DemographicEffects.of(more, options, recency, all), newMovies));
    }

    @Override
    public Dataset data() {
        return data;
    }

    @Override
    public PopularOptions options() {
        return options;
    }

    @Override
    public float[] scores() {
        return means.clone();
    }

    @Override
    public DemographicEffects effects() {
        return effects;
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

        /** Means are damped by the number of ratings. */
        @Override
        public boolean ranksByRating() {
            return false;
        }

        @Override
        public float rating(int movie) {
            return scale.clamp(score(movie));
        }
    }
}
