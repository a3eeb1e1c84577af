package dev.marquee.model;

/** A model that can tell how alike two movies are to those who rate them. */
public interface ComparesMovies extends Model {
    /**
     * How alike every movie is to one.
     *
     * @param movie 0-based
     * @param similarities as many places as the model has movies; each is set to a value in -1..1, the movie's own to 1
     */
    void similarities(int movie, float[] similarities);
}
