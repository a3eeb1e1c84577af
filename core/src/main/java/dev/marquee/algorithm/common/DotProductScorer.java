package dev.marquee.algorithm.common;

import dev.marquee.math.RowProducts;
import dev.marquee.model.Scorer;

/** Scores a movie by the dot product of the user's row and the movie's row. */
public record DotProductScorer(RowProducts products) implements Scorer {
    @Override
    public float score(int movie) {
        return products.of(movie);
    }

    @Override
    public void scoreAll(float[] scores) {
        products.ofAll(scores);
    }
}
