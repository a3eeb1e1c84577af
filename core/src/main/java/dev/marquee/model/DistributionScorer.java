package dev.marquee.model;

/** A person's place in a model that says how likely every rating is. */
public interface DistributionScorer extends RatingScorer {
    /**
     * How likely the person is to give a movie each value of the scale, if they rate it.
     *
     * @param movie 0-based
     * @param probabilities as many places as the scale has levels; each is set to a value in 0..1, and their sum is 1 up
     *     to rounding. Likelihoods are better served by a small value than by 0.
     * @throws IndexOutOfBoundsException if there is no such movie
     */
    void probabilities(int movie, float[] probabilities);

    /**
     * How likely the person is to give each movie a level or a higher one, all movies at once.
     *
     * @param level 1..levels-1
     * @param probabilities as many places as the model has movies; each is set to a value in 0..1
     */
    void distributionFrom(int level, float[] probabilities);

    /**
     * The standard deviation of the rating the person would give a movie, in units of ratings: what is unknown of the
     * model's parameters and what no parameter explains, both. Finite and at least 0.
     *
     * @throws IndexOutOfBoundsException if there is no such movie
     */
    double standardDeviation(int movie);

    /**
     * The same of all movies at once.
     *
     * @param standardDeviations as many places as the model has movies; every one is set
     */
    default void standardDeviations(float[] standardDeviations) {
        for (int movie = 0; movie < standardDeviations.length; movie++) {
            standardDeviations[movie] = (float) standardDeviation(movie);
        }
    }
}
