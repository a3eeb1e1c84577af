package dev.marquee.model;

import dev.marquee.data.Dataset;

/**
 * A model that can give movies a place in it without training again: movies that came after it, and movies of its
 * catalogue that nobody had rated then. Everybody's scorer scores them.
 */
public interface MovieFoldInModel extends Model {
    /**
     * This model with the movies of a larger data set. Those without a rating in the data it was trained on are placed by
     * what the algorithm uses of their genres, year and ratings; all else is held. Asked again with more ratings, it
     * places them anew.
     *
     * @param data the same users; the same movies at the same indices, then any number more; the ratings trained on, and
     *     those of the movies to place
     * @throws IllegalArgumentException if it has other users or lacks movies
     */
    MovieFoldInModel withMovies(Dataset data);
}
