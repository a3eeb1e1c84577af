package dev.marquee.recommend;

/** How alike movies are, by whatever measure is at hand; as {@link dev.marquee.model.ComparesMovies#similarities}. */
@FunctionalInterface
interface Similarity {
    void similarities(int movie, float[] similarities);
}
