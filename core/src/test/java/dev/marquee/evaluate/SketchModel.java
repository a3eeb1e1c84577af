package dev.marquee.evaluate;

import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import java.util.Objects;

/** A model with given scores and probabilities, which need not be consistent. */
public final class SketchModel implements DistributionModel {
    private final float[][] scores;
    private final float[][][] probabilities;

    /**
     * @param scores users x movies
     * @param probabilities users x movies x levels of {@link RatingScale#STARS}
     */
    public SketchModel(float[][] scores, float[][][] probabilities) {
        this.scores = scores;
        this.probabilities = probabilities;
    }

    @Override
    public String algorithm() {
        return "sketch";
    }

    @Override
    public int users() {
        return scores.length;
    }

    @Override
    public int movies() {
        return scores[0].length;
    }

    @Override
    public RatingScale scale() {
        return RatingScale.STARS;
    }

    @Override
    public DistributionScorer scorer(int user) {
        Objects.checkIndex(user, scores.length);
        return new DistributionScorer() {
            @Override
            public void probabilities(int movie, float[] levels) {
                System.arraycopy(probabilities[user][movie], 0, levels, 0, levels.length);
            }

            @Override
            public void probabilitiesFrom(int level, float[] sums) {
                for (int movie = 0; movie < sums.length; movie++) {
                    sums[movie] = 0;
                    for (int each = level; each < scale().levels(); each++) {
                        sums[movie] += probabilities[user][movie][each];
                    }
                }
            }

            @Override
            public double standardDeviation(int movie) {
                double variance = 0;
                for (int level = 0; level < scale().levels(); level++) {
                    variance += probabilities[user][movie][level]
                            * Math.pow(scale().value(level) - (double) rating(movie), 2);
                }
                return Math.sqrt(variance);
            }

            @Override
            public boolean ranksByRating() {
                return false;
            }

            @Override
            public float rating(int movie) {
                float rating = 0;
                for (int level = 0; level < scale().levels(); level++) {
                    rating += probabilities[user][movie][level] * scale().value(level);
                }
                return rating;
            }

            @Override
            public float score(int movie) {
                return scores[user][movie];
            }

            @Override
            public void scoreAll(float[] all) {
                System.arraycopy(scores[user], 0, all, 0, all.length);
            }
        };
    }
}
