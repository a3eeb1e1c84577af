package dev.marquee.model;

/**
 * What an algorithm learned. Immutable, and safe to share between threads. Left open for others to implement: a model
 * of one's own passes {@code ModelContract} in the test kit and can then be evaluated and recommend like any here.
 */
public interface Model {
    /** The name of the algorithm that made it, as on the command line. */
    String algorithm();

    /** How many users it knows by index, trained on or not. */
    int users();

    /** How many movies it scores. */
    int movies();

    /**
     * The view of one user, 0..users-1. A user without a training rating gets the best the model can say without one.
     *
     * @throws IndexOutOfBoundsException for any other index
     */
    Scorer scorer(int user);
}
