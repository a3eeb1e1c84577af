package dev.marquee.algorithm.blend;

import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingScorer;
import java.util.List;

/**
 * A user's scorers in all members, stacked.
 *
 * @param counts rating counts of the movies
 * @param userCount logarithm of 1 + the user's number of ratings
 */
record BlendScorer(
        RatingScale scale,
        FeatureWeightedStacking stack,
        RatingCountFeatures counts,
        float userCount,
        List<RatingScorer> members)
        implements RatingScorer {
    BlendScorer {
        members = List.copyOf(members);
    }

    @Override
    public float score(int movie) {
        float[] predictions = new float[members.size()];
        for (int member = 0; member < predictions.length; member++) {
            predictions[member] = members.get(member).rating(movie);
        }
        return (float) stack.predict(predictions, counts.context(userCount, movie));
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }

    @Override
    public void scoreAll(float[] scores) {
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = score(movie);
        }
    }
}
