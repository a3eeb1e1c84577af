package dev.marquee.algorithm.als;

import dev.marquee.data.RatingScale;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
import dev.marquee.model.RatingScorer;

/** One person's row, which is multiplied with each movie's. */
final class AlsScorer implements RatingScorer {
    private final RatingScale scale;
    private final float mean;
    private final RowProducts products;

    AlsScorer(RatingScale scale, float mean, DenseRows people, int person, DenseRows movies) {
        this.scale = scale;
        this.mean = mean;
        this.products = new RowProducts(movies, people.values(), people.at(person));
    }

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
