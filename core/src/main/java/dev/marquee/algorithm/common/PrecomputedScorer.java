package dev.marquee.algorithm.common;

import dev.marquee.model.Scorer;

/** A person's scores, all computed beforehand: for models to which all movies at once cost little more than one. */
public final class PrecomputedScorer implements Scorer {
    private final float[] scores;

    /**
     * Shares the array, which must not change from then on.
     *
     * @param scores a finite number a movie
     */
    public PrecomputedScorer(float[] scores) {
        this.scores = scores;
    }

    @Override
    public float score(int movie) {
        return scores[movie];
    }

    @Override
    public void scoreAll(float[] all) {
        if (all.length != scores.length) {
            throw new IllegalArgumentException(
                    "%d places for the scores of %d movies".formatted(all.length, scores.length));
        }
        System.arraycopy(scores, 0, all, 0, scores.length);
    }
}
