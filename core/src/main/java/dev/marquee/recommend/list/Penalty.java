package dev.marquee.recommend.list;

/** What speaks against a movie because of those already on a list. For one list and one thread. */
interface Penalty {
    /** How much it counts beside relevance, 0..1. */
    double weight();

    /** How much speaks against the movie at a place of the pool, from 0 on; relevance is in 0..1. */
    double of(int place);

    /** The movie at a place of the pool comes onto the list. */
    void chosen(int place);
}
