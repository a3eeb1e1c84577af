package dev.marquee.model;

/** One user's view of a model: a score for every movie, higher is better. Immutable, thread-safe. */
public interface Scorer {
    /**
     * {@return the score of a movie; always finite}
     *
     * @param movie index in 0..movies-1
     * @throws IndexOutOfBoundsException for any other index
     */
    float score(int movie);

    /**
     * The scores of all movies.
     *
     * @param scores one element per movie of the model; every element is set
     */
    void scoreAll(float[] scores);
}
