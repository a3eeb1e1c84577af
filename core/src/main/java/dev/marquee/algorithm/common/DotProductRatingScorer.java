package dev.marquee.algorithm.common;

import dev.marquee.data.RatingScale;
import dev.marquee.math.RowProducts;
import dev.marquee.model.RatingScorer;

/**
 * Predicts a user's rating of a movie as a mean plus the dot product of their rows, clamped to the scale.
 *
 * @param scale rating scale of the training data
 * @param mean mean of all ratings
 * @param products products of the user's row with all movies' rows
 */
public record DotProductRatingScorer(RatingScale scale, float mean, RowProducts products) implements RatingScorer {
    @Override
    public float score(int movie) {
        return mean + products.of(movie);
    }

    @Override
    public void scoreAll(float[] scores) {
        products.ofAll(scores);
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] += mean;
        }
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }
}
