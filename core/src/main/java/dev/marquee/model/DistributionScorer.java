package dev.marquee.model;

/** A user's view of a model that predicts a probability for every rating value. */
public interface DistributionScorer extends RatingScorer {
    /**
     * The probability of each value of the scale, given that the user rates the movie.
     *
     * @param movie 0-based
     * @param probabilities one element per level of the scale; each is set to a value in 0..1, and their sum is 1 up to
     *     rounding. A small value is better for likelihoods than 0.
     * @throws IndexOutOfBoundsException if there is no such movie
     */
    void probabilities(int movie, float[] probabilities);

    /**
     * For every movie, the probability that the user rates it at a level or higher.
     *
     * @param level 1..levels-1
     * @param probabilities one element per movie of the model; each is set to a value in 0..1
     */
    void probabilitiesFrom(int level, float[] probabilities);

    /**
     * {@return the standard deviation of the predicted rating, in rating units: parameter uncertainty and residual noise
     * together} Finite and at least 0.
     *
     * @param movie index in 0..movies-1
     * @throws IndexOutOfBoundsException if there is no such movie
     */
    double standardDeviation(int movie);

    /**
     * The standard deviations of all movies.
     *
     * @param standardDeviations one element per movie of the model; every element is set
     */
    default void standardDeviations(float[] standardDeviations) {
        for (int movie = 0; movie < standardDeviations.length; movie++) {
            standardDeviations[movie] = (float) standardDeviation(movie);
        }
    }
}
