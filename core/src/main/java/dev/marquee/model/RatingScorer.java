package dev.marquee.model;

/**
 * A user's view of a model that predicts ratings. Where the score is the predicted rating, both order the movies the same
 * way; a model may rank by more than the rating.
 */
public interface RatingScorer extends Scorer {
    /**
     * {@return the predicted rating of a movie, within the scale of the training data}
     *
     * @param movie index in 0..movies-1
     */
    float rating(int movie);

    /**
     * Writes the predicted ratings of all movies.
     *
     * @param ratings filled; its length is the number of movies
     */
    default void ratings(float[] ratings) {
        for (int movie = 0; movie < ratings.length; movie++) {
            ratings[movie] = rating(movie);
        }
    }

    /**
     * {@return whether the score is the predicted rating, which says nothing of how likely a user is to choose a movie;
     * lists then also count how many rated it}
     */
    default boolean ranksByRating() {
        return true;
    }
}
