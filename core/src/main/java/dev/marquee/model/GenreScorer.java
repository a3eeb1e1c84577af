package dev.marquee.model;

/** A user's view of a model that uses genres and can score a movie without one of them. */
public interface GenreScorer extends Scorer {
    /**
     * {@return the score of a movie without one of its genres, all else equal}
     *
     * @param movie 0-based
     * @param genre as written in the catalogue; the score is unchanged if the movie does not have it, or if the model
     *     was not trained on the movie
     * @throws IndexOutOfBoundsException if the movie does not exist
     */
    float scoreWithout(int movie, String genre);
}
