package dev.marquee.model;

import dev.marquee.data.RatingScale;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The probability of each rating value, given that a user rates a movie.
 *
 * @param scale of the ratings
 * @param ofLevels the probability of each level of the scale, lowest level first; each in 0..1, with sum 1 up to
 *     rounding
 */
public record RatingDistribution(RatingScale scale, List<Float> ofLevels) {
    /** Copies the probabilities and checks that there is one per level. */
    public RatingDistribution {
        ofLevels = List.copyOf(ofLevels);
        if (ofLevels.size() != scale.levels()) {
            throw new IllegalArgumentException("%d probabilities given for a scale of %d levels; give one per level"
                    .formatted(ofLevels.size(), scale.levels()));
        }
    }

    /**
     * {@return the distribution that a scorer predicts for a movie}
     *
     * @param scorer the user's view of the model
     * @param scale of the model
     * @param movie index in 0..movies-1
     * @throws IndexOutOfBoundsException if the movie does not exist
     */
    public static RatingDistribution of(DistributionScorer scorer, RatingScale scale, int movie) {
        float[] probabilities = new float[scale.levels()];
        scorer.probabilities(movie, probabilities);
        return new RatingDistribution(
                scale,
                IntStream.range(0, probabilities.length)
                        .mapToObj(i -> probabilities[i])
                        .toList());
    }

    /** {@return the probability of a rating of at least {@link RatingScale#liked}: 0..1} */
    public double probabilityLiked() {
        int liked = scale.level(scale.liked());
        return sum(liked, ofLevels.size() - liked);
    }

    /**
     * An interval of the scale, both ends included.
     *
     * @param from its lowest value
     * @param to its highest value
     * @param probability that a rating lies in it
     */
    public record Range(float from, float to, double probability) {
        /**
         * {@return whether a rating lies in the interval}
         *
         * @param rating on the scale
         */
        public boolean contains(float rating) {
            return from <= rating && rating <= to;
        }
    }

    /**
     * {@return the shortest interval of the scale with at least the given probability; among equally short ones the most
     * probable, then the lowest} Since ratings are discrete it usually covers more than requested, so the result
     * carries its own probability, which is the expected coverage.
     *
     * @param probability in 0..1
     */
    public Range range(double probability) {
        for (int length = 1; length < ofLevels.size(); length++) {
            int best = 0;
            for (int level = 1; level + length <= ofLevels.size(); level++) {
                best = sum(level, length) > sum(best, length) ? level : best;
            }
            if (sum(best, length) >= probability) {
                return new Range(scale.value(best), scale.value(best + length - 1), sum(best, length));
            }
        }
        return new Range(scale.min(), scale.max(), 1);
    }

    private double sum(int from, int length) {
        double sum = 0;
        for (float probability : ofLevels.subList(from, from + length)) {
            sum += probability;
        }
        return Math.min(1, sum);
    }
}
