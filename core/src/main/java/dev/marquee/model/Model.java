package dev.marquee.model;

/**
 * A trained model. Immutable and thread-safe. Open for implementation by others: a custom model that passes {@code
 * ModelContract} of the test kit can be evaluated and used for recommendations like any model here.
 */
public interface Model {
    /** The name of the algorithm, as on the command line. */
    String algorithm();

    /** The number of users, with or without training ratings. */
    int users();

    /** The number of movies. */
    int movies();

    /**
     * The scorer of one user, 0..users-1. A user without training ratings gets the model's best default.
     *
     * @throws IndexOutOfBoundsException for any other index
     */
    Scorer scorer(int user);
}
