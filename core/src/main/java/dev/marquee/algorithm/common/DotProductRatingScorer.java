package dev.marquee.algorithm.common;

import dev.marquee.data.RatingScale;
import dev.marquee.math.RowProducts;
import dev.marquee.model.RatingScorer;

/**
 * A person whose rating of a movie is a mean and the product of their row and the movie's.
 *
 * @param scale of the training data
 * @param mean of all ratings
 * @param products of the person's row with all movies'
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
