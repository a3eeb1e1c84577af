package dev.marquee.model;

import dev.marquee.data.Dataset;

/**
 * A model that folds in movies without retraining: movies added after training, and movies of its catalogue without
 * training ratings. The scorers of all users then score them.
 */
public interface MovieFoldInModel extends Model {
    /**
     * {@return this model with the movies of a larger data set} Movies without a rating in the training data are folded
     * in from their genres, year and ratings, as far as the algorithm uses these; all other parameters stay fixed. A
     * later call with more ratings folds them in again from scratch.
     *
     * @param data the same users; the same movies at the same indices, then any number of new ones; the training
     *     ratings, and the ratings of the movies to fold in
     * @throws IllegalArgumentException if the data has other users or lacks movies
     */
    MovieFoldInModel withMovies(Dataset data);
}
