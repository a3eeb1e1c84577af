package dev.marquee.algorithm.hybrid;

import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Lazy;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.UserProfile;
import java.util.List;

/**
 * What is known of each movie without the user: how often it was rated, and the rating predicted for a user without data. Immutable, thread-safe.
 */
final class MovieContext {
    private final Ratings trained;
    private final float[] popularity;
    private final Lazy<float[]> averages;

    /**
     * @param trained the ratings of the training
     * @param ratingModel folds in users and predicts ratings
     */
    MovieContext(Ratings trained, FoldInModel ratingModel) {
        this(trained, trained, new Lazy<>(() -> averages(ratingModel, trained.movies())));
    }

    /** @param ratings say how often the movies that are not trained on were rated */
    private MovieContext(Ratings trained, Ratings ratings, Lazy<float[]> averages) {
        this.trained = trained;
        this.averages = averages;
        this.popularity = new float[ratings.movies()];
        for (int movie = 0; movie < popularity.length; movie++) {
            Ratings counted = isTrained(movie) ? trained : ratings;
            popularity[movie] = (float) Math.log1p(counted.byMovie().count(movie));
        }
    }

    /**
     * This context with movies folded in; what it says of the movies trained on stays as it is.
     *
     * @param more the ratings of the movies folded in, among others
     * @param ratingModel with the movies folded in
     */
    MovieContext withMovies(Ratings more, FoldInModel ratingModel) {
        return new MovieContext(trained, more, new Lazy<>(() -> {
            float[] all = averages(ratingModel, more.movies());
            for (int movie = 0; movie < trained.movies(); movie++) {
                all[movie] = isTrained(movie) ? average(movie) : all[movie];
            }
            return all;
        }));
    }

    private static float[] averages(FoldInModel model, int movies) {
        DistributionScorer unknown =
                (DistributionScorer) model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));
        float[] ratings = new float[movies];
        unknown.ratings(ratings);
        return ratings;
    }

    RatingScale scale() {
        return trained.scale();
    }

    /** Whether the models were trained on ratings of the movie. */
    boolean isTrained(int movie) {
        return movie < trained.movies() && trained.byMovie().count(movie) > 0;
    }

    int movies() {
        return popularity.length;
    }

    /** log(1 + number of ratings). */
    float popularity(int movie) {
        return popularity[movie];
    }

    /** The predicted rating of a user without data. */
    float average(int movie) {
        return averages.get()[movie];
    }
}
