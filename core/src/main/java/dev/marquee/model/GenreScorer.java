package dev.marquee.model;

/** A person's place in a model that looks at the genres of a movie, and can look away from one. */
public interface GenreScorer extends Scorer {
    /**
     * The score that a movie would have without one of its genres, all else held.
     *
     * @param movie 0-based
     * @param genre as the catalogue writes it; one that the movie does not have changes nothing, nor does any of
     *     a movie that the model was not trained on
     * @throws IndexOutOfBoundsException if there is no such movie
     */
    float scoreWithout(int movie, String genre);
}
