package dev.marquee.model;

/** A model that can tell how alike two movies are to those who rate them. */
public interface MovieSimilarityModel extends Model {
    /**
     * How alike every movie is to one.
     *
     * @param movie 0-based
     * @param similarities as many places as the model has movies; each is set to a value in -1..1, the movie's own to 1
     */
    void similarities(int movie, float[] similarities);

    /**
     * The same of some movies. Costs what all do, unless a model says otherwise.
     *
     * @param movie 0-based
     * @param others 0-based
     * @param similarities as many places as there are others; each is set
     */
    default void similarities(int movie, int[] others, float[] similarities) {
        float[] all = new float[movies()];
        similarities(movie, all);
        for (int i = 0; i < others.length; i++) {
            similarities[i] = all[others[i]];
        }
    }
}
