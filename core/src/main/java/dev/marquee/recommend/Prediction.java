package dev.marquee.recommend;

import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;

/** What a person is expected to give a movie. Sealed, because a model's kind decides which of these it can say. */
public sealed interface Prediction {
    /** What a person's view of a model says of a movie. */
    static Prediction of(Scorer scorer, int movie) {
        return scorer instanceof RatingScorer ratings ? new Rating(ratings.rating(movie)) : new Unrated();
    }

    /**
     * A rating.
     *
     * @param value within the scale of the training data
     */
    record Rating(float value) implements Prediction {}

    /** Nothing: the model ranks movies and predicts no ratings. */
    record Unrated() implements Prediction {}
}
