package dev.marquee.model;

/** One person's place in a model: a score for every movie, the higher the better. Immutable, safe to share. */
public interface Scorer {
    /**
     * The score of a movie, 0..movies-1; always finite.
     *
     * @throws IndexOutOfBoundsException for any other index
     */
    float score(int movie);

    /**
     * The scores of all movies at once.
     *
     * @param scores as many places as the model has movies; every one is set
     */
    void scoreAll(float[] scores);
}
