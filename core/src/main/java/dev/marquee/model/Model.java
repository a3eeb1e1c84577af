package dev.marquee.model;

/**
 * A trained model. Immutable and thread-safe. Open for implementation by others: a custom model that passes {@code
 * ModelContract} of the test kit can be evaluated and used for recommendations like any model here.
 */
public interface Model {
    /** {@return the name of the algorithm, such as {@code bayesfm}} */
    String algorithm();

    /** {@return the number of users, with or without training ratings} */
    int users();

    /** {@return the number of movies} */
    int movies();

    /**
     * {@return the scorer of one user} A user without training ratings gets the model's best default.
     *
     * @param user index in 0..users-1
     * @throws IndexOutOfBoundsException for any other index
     */
    Scorer scorer(int user);
}
