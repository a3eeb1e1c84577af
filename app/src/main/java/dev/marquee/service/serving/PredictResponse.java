package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.model.RatingDistribution;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The predicted rating of a user for a movie.
 *
 * @param user the requested id, or the name of the file of ratings, or {@code new}
 * @param predictedRating on the scale of the data
 * @param rated the user's own rating; absent if there is none
 * @param probabilities of each value of the scale, the lowest first; absent if the model predicts no distribution
 * @param interval the prediction interval; absent where the probabilities are
 * @param imported what was read from the user's export; absent without one
 */
public record PredictResponse(
        String user,
        @JsonUnwrapped MovieResponse movie,
        double predictedRating,
        OptionalDouble rated,
        Optional<List<RatingProbability>> probabilities,
        Optional<Interval> interval,
        Optional<ImportResponse> imported) {
    /** The minimum probability of an {@link Interval}. */
    public static final double INTERVAL = 0.8;

    /** Copies the probabilities. */
    public PredictResponse {
        probabilities = probabilities.map(List::copyOf);
    }

    /**
     * The shortest interval of the scale with a probability of at least {@link #INTERVAL}, both ends included.
     *
     * @param probability that the rating lies in it
     */
    public record Interval(double from, double to, double probability) {}

    static Interval interval(RatingDistribution probabilities) {
        RatingDistribution.Range range = probabilities.range(INTERVAL);
        return new Interval(range.from(), range.to(), range.probability());
    }
}
