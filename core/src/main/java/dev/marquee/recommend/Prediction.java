package dev.marquee.recommend;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.RatingDistribution;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import java.util.Optional;
import java.util.OptionalDouble;

/** The predicted rating of a user for a movie. Sealed, because the kind of model decides which of these it gives. */
public sealed interface Prediction {
    /**
     * {@return the prediction of a scorer for a movie}
     *
     * @param scorer the user's view of the model
     * @param trained the ratings that the model was trained on
     * @param movie 0-based
     */
    static Prediction of(Scorer scorer, Ratings trained, int movie) {
        return switch (scorer) {
            case DistributionScorer distribution ->
                new Distribution(
                        distribution.rating(movie), RatingDistribution.of(distribution, trained.scale(), movie));
            case RatingScorer ratings -> new Rating(ratings.rating(movie));
            default -> new Unrated();
        };
    }

    /** {@return the predicted rating; empty if the model only ranks movies} */
    default OptionalDouble rating() {
        return switch (this) {
            case Distribution distribution -> OptionalDouble.of(distribution.value());
            case Rating rating -> OptionalDouble.of(rating.value());
            case Unrated _ -> OptionalDouble.empty();
        };
    }

    /** {@return the probability of each rating value; empty if the model predicts no distribution} */
    default Optional<RatingDistribution> distribution() {
        return this instanceof Distribution(float _, RatingDistribution probabilities)
                ? Optional.of(probabilities)
                : Optional.empty();
    }

    /**
     * A rating with its distribution.
     *
     * @param value the mean, within the scale of the training data
     * @param probabilities the probability of each rating value
     */
    record Distribution(float value, RatingDistribution probabilities) implements Prediction {
        /** Checks that the value is a number. */
        public Distribution {
            requireNumber(value);
        }
    }

    /**
     * A rating.
     *
     * @param value within the scale of the training data
     */
    record Rating(float value) implements Prediction {
        /** Checks that the value is a number. */
        public Rating {
            requireNumber(value);
        }
    }

    private static void requireNumber(float value) {
        if (Float.isNaN(value)) {
            throw new MarqueeException(
                    "the model predicts no number for a rating; its numbers are too large, so train it again, with more regularization");
        }
    }

    /** No rating: the model only ranks movies. */
    record Unrated() implements Prediction {}
}
