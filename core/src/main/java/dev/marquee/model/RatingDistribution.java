package dev.marquee.model;

import dev.marquee.data.RatingScale;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely a person is to give a movie each value of a scale.
 *
 * @param scale whose values these are
 * @param ofLevels the chance of each level of the scale, the lowest first; each in 0..1, 1 together up to rounding
 */
public record RatingDistribution(RatingScale scale, List<Float> ofLevels) {
    /** Copies the chances and checks that there is one for each level. */
    public RatingDistribution {
        ofLevels = List.copyOf(ofLevels);
        if (ofLevels.size() != scale.levels()) {
            throw new IllegalArgumentException(
                    "%d chances for the %d levels of a scale".formatted(ofLevels.size(), scale.levels()));
        }
    }

    /**
     * What a person's view of a model says of a movie.
     *
     * @param scale of the model
     * @throws IndexOutOfBoundsException if there is no such movie
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

    /** The chance that the person likes it, as {@link RatingScale#liked} says: 0..1. */
    public double probabilityLiked() {
        int liked = scale.level(scale.liked());
        return sum(liked, ofLevels.size() - liked);
    }

    /**
     * A stretch of the scale, both ends in it.
     *
     * @param from its lowest value
     * @param to its highest value
     * @param probability that a rating is in it
     */
    public record Range(float from, float to, double probability) {
        /** Whether a rating is in it. */
        public boolean contains(float rating) {
            return from <= rating && rating <= to;
        }
    }

    /**
     * The shortest stretch of the scale that is at least so likely; the likeliest of those as short, the lowest of those
     * as likely. Since ratings come in steps it is mostly likelier than asked for, so its own chance is part of the
     * answer, and that is how often it holds.
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
