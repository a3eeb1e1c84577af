package dev.marquee.algorithm.bias;

import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingScorer;

/** A user's base rating plus the movies' effects, which all scorers share. */
final class BiasScorer implements RatingScorer {
    private final RatingScale scale;
    private final float base;
    private final float[] movieEffects;

    BiasScorer(RatingScale scale, float base, float[] movieEffects) {
        this.scale = scale;
        this.base = base;
        this.movieEffects = movieEffects;
    }

    @Override
    public float score(int movie) {
        return base + movieEffects[movie];
    }

    @Override
    public void scoreAll(float[] scores) {
        for (int movie = 0; movie < movieEffects.length; movie++) {
            scores[movie] = score(movie);
        }
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }
}
