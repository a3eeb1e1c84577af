package dev.marquee.recommend;

import dev.marquee.model.DistributionScorer;

/** Somebody who gives a movie five stars with a known chance, and else one. */
public final class TwoStars implements DistributionScorer {
    private static final int LEVELS = 5;
    private final float[] chances;

    public TwoStars(float... probabilities) {
        this.chances = probabilities.clone();
    }

    @Override
    public void probabilities(int movie, float[] probabilities) {
        java.util.Arrays.fill(probabilities, 0);
        probabilities[LEVELS - 1] = chances[movie];
        probabilities[0] = 1 - chances[movie];
    }

    @Override
    public void distributionFrom(int level, float[] all) {
        System.arraycopy(chances, 0, all, 0, all.length);
    }

    @Override
    public double standardDeviation(int movie) {
        return 4 * Math.sqrt(chances[movie] * (1.0 - chances[movie]));
    }

    @Override
    public float rating(int movie) {
        return 1 + 4 * chances[movie];
    }

    @Override
    public float score(int movie) {
        return rating(movie);
    }

    @Override
    public void scoreAll(float[] scores) {
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = score(movie);
        }
    }
}
