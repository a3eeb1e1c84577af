package dev.marquee.recommend;

import dev.marquee.model.DistributionScorer;

/** A user who rates a movie five stars with a known probability, else one star. */
public final class TwoStars implements DistributionScorer {
    private static final int LEVELS = 5;
    private final float[] ofFiveStars;

    public TwoStars(float... probabilities) {
        this.ofFiveStars = probabilities.clone();
    }

    @Override
    public void probabilities(int movie, float[] probabilities) {
        java.util.Arrays.fill(probabilities, 0);
        probabilities[LEVELS - 1] = ofFiveStars[movie];
        probabilities[0] = 1 - ofFiveStars[movie];
    }

    @Override
    public void probabilitiesFrom(int level, float[] all) {
        System.arraycopy(ofFiveStars, 0, all, 0, all.length);
    }

    @Override
    public double standardDeviation(int movie) {
        return 4 * Math.sqrt(ofFiveStars[movie] * (1.0 - ofFiveStars[movie]));
    }

    @Override
    public float rating(int movie) {
        return 1 + 4 * ofFiveStars[movie];
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
