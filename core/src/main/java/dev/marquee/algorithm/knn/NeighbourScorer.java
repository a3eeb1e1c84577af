package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingScorer;

/** A user's predicted ratings from neighbours, before they are clamped to the scale. */
record NeighbourScorer(PrecomputedScorer ratings, RatingScale scale) implements RatingScorer {
    @Override
    public float score(int movie) {
        return ratings.score(movie);
    }

    @Override
    public void scoreAll(float[] scores) {
        ratings.scoreAll(scores);
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }
}
