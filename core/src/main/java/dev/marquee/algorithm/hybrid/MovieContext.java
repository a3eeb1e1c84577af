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
    private final RatingScale scale;
    private final Ratings trained;
    private final float[] popularity;
    private final Lazy<float[]> averages;

    /**
     * @param trained the ratings of the training
     * @param counts ratings per movie, those of movies folded in included
     * @param ratingModel folds in users and predicts ratings
     */
    MovieContext(Ratings trained, int[] counts, FoldInModel ratingModel) {
        this(trained, counts, new Lazy<>(() -> averages(ratingModel, counts.length)));
    }

    private MovieContext(Ratings trained, int[] counts, Lazy<float[]> averages) {
        this.scale = trained.scale();
        this.trained = trained;
        this.popularity = new float[counts.length];
        for (int movie = 0; movie < counts.length; movie++) {
            popularity[movie] = (float) Math.log1p(counts[movie]);
        }
        this.averages = averages;
    }

    /**
     * This context with movies folded in; what it says of the movies trained on stays as it is.
     *
     * @param more ratings per movie
     * @param ratingModel with the movies folded in
     */
    MovieContext withMovies(int[] more, FoldInModel ratingModel) {
        return new MovieContext(trained, more, new Lazy<>(() -> {
            float[] all = averages(ratingModel, more.length);
            for (int movie = 0; movie < movies(); movie++) {
                all[movie] = isTrained(movie) ? average(movie) : all[movie];
            }
            return all;
        }));
    }

    /** The number of ratings of each movie. */
    static int[] counts(Ratings ratings) {
        int[] counts = new int[ratings.movies()];
        for (int movie = 0; movie < counts.length; movie++) {
            counts[movie] = ratings.byMovie().count(movie);
        }
        return counts;
    }

    private static float[] averages(FoldInModel model, int movies) {
        DistributionScorer unknown =
                (DistributionScorer) model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));
        float[] ratings = new float[movies];
        for (int movie = 0; movie < movies; movie++) {
            ratings[movie] = unknown.rating(movie);
        }
        return ratings;
    }

    RatingScale scale() {
        return scale;
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
