package dev.marquee.recommend.similarity;

/**
 * The similarity of movies to one movie; the contract of
 * {@link dev.marquee.model.MovieSimilarityModel#similarities(int, int[], float[])}.
 */
@FunctionalInterface
public interface Similarity {
    void similarities(int movie, int[] others, float[] similarities);
}
