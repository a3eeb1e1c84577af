package dev.marquee.recommend;

import dev.marquee.data.RatingScale;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.RatingDistribution;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;

/** What a person is expected to give a movie. Sealed, because a model's kind decides which of these it can say. */
public sealed interface Prediction {
    /**
     * What a person's view of a model says of a movie.
     *
     * @param scale of the model
     */
    static Prediction of(Scorer scorer, RatingScale scale, int movie) {
        return switch (scorer) {
            case DistributionScorer distribution ->
                new Distribution(distribution.rating(movie), RatingDistribution.of(distribution, scale, movie));
            case RatingScorer ratings -> new Rating(ratings.rating(movie));
            default -> new Unrated();
        };
    }

    /**
     * A rating, and how likely each is.
     *
     * @param value the mean, within the scale of the training data
     */
    record Distribution(float value, RatingDistribution probabilities) implements Prediction {}

    /**
     * A rating.
     *
     * @param value within the scale of the training data
     */
    record Rating(float value) implements Prediction {}

    /** Nothing: the model ranks movies and predicts no ratings. */
    record Unrated() implements Prediction {}
}
