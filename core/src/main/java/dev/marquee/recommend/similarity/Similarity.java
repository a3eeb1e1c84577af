package dev.marquee.recommend.similarity;

/**
 * The similarity of movies to one movie; the contract of
 * {@link dev.marquee.model.MovieSimilarityModel#similarities(int, int[], float[])}.
 */
@FunctionalInterface
public interface Similarity {
    /**
     * Computes the similarity of some movies to one.
     *
     * @param movie 0-based
     * @param others 0-based
     * @param similarities one element per movie of {@code others}; each is set
     */
    void similarities(int movie, int[] others, float[] similarities);
}
