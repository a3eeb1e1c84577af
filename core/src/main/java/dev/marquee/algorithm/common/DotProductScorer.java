package dev.marquee.algorithm.common;

import dev.marquee.math.RowProducts;
import dev.marquee.model.Scorer;

/** A person whose score of a movie is the product of their row and the movie's. */
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
