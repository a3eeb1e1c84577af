package dev.marquee.recommend.similarity;

/** How alike some movies are to one, by whatever measure is at hand; as {@link dev.marquee.model.MovieSimilarityModel} says. */
@FunctionalInterface
public interface Similarity {
    void similarities(int movie, int[] others, float[] similarities);
}
