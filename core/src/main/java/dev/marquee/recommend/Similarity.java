package dev.marquee.recommend;

/** How alike some movies are to one, by whatever measure is at hand; as {@link dev.marquee.model.MovieSimilarityModel} says. */
@FunctionalInterface
interface Similarity {
    void similarities(int movie, int[] others, float[] similarities);
}
