package dev.marquee.model;

/** A model that computes the similarity of two movies from how users rate them. */
public interface MovieSimilarityModel extends Model {
    /**
     * The similarity of every movie to one.
     *
     * @param movie 0-based
     * @param similarities one element per movie of the model; each is set to a value in -1..1, the movie's own to 1
     */
    void similarities(int movie, float[] similarities);

    /**
     * The similarity of some movies to one. Costs as much as for all movies, unless a model overrides it.
     *
     * @param movie 0-based
     * @param others 0-based
     * @param similarities one element per movie of {@code others}; each is set
     */
    default void similarities(int movie, int[] others, float[] similarities) {
        float[] all = new float[movies()];
        similarities(movie, all);
        for (int i = 0; i < others.length; i++) {
            similarities[i] = all[others[i]];
        }
    }
}
