package dev.marquee.algorithm.blend;

import dev.marquee.data.RatingScale;
import dev.marquee.model.RatingScorer;
import java.util.List;

/**
 * A user's scorers in all members, stacked.
 *
 * @param knowledge rating counts of the movies
 * @param known logarithm of 1 + the user's number of ratings
 */
record BlendScorer(
        RatingScale scale,
        FeatureWeightedStacking stack,
        RatingCountFeatures knowledge,
        float known,
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
        return (float) stack.predict(predictions, knowledge.context(known, movie));
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
