package dev.marquee.algorithm.common;

import dev.marquee.model.Scorer;

/** A user's scores in an array: for models that score all movies at about the cost of one. */
public final class PrecomputedScorer implements Scorer {
    private final float[] scores;

    /**
     * Shares the array, which must not change afterwards.
     *
     * @param scores one finite number per movie
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
                    "array of length %d for the scores of %d movies; the lengths must be equal"
                            .formatted(all.length, scores.length));
        }
        System.arraycopy(scores, 0, all, 0, scores.length);
    }
}
