package dev.marquee.recommend.rerank;

/** A penalty on a movie that depends on the movies already on the list. For one list and one thread. */
public interface Penalty {
    /** The weight relative to relevance, 0..1. */
    double weight();

    /** The penalty of the movie at a position of the pool, at least 0; relevance is in 0..1. */
    double of(int position);

    /** The movie at a position of the pool was added to the list. */
    void chosen(int position);
}
