package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.model.RatingDistribution;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a person is expected to give a movie.
 *
 * @param user the id asked for, or the name of the file of ratings, or {@code new}
 * @param predictedRating on the scale of the data
 * @param rated what they gave it; absent if they did not rate it
 * @param probabilities of each value of the scale, the lowest first; absent from a model that does not know them
 * @param interval a stretch of the scale that the rating is likely in; absent where chances are
 * @param imported what was read of the person's export; absent if they came with none
 */
public record PredictResponse(
        String user,
        @JsonUnwrapped MovieResponse movie,
        double predictedRating,
        OptionalDouble rated,
        Optional<List<Chance>> probabilities,
        Optional<Interval> interval,
        Optional<ImportResponse> imported) {
    /** How likely an {@link Interval} is at least. */
    public static final double INTERVAL = 0.8;

    /** Copies the chances. */
    public PredictResponse {
        probabilities = probabilities.map(List::copyOf);
    }

    /** How likely a value is. */
    public record Chance(double rating, double probability) {}

    /**
     * The shortest stretch of the scale that is likely enough, both ends in it.
     *
     * @param probability that the rating is in it, which is how often such intervals hold
     */
    public record Interval(double from, double to, double probability) {}

    static List<Chance> list(RatingDistribution probabilities) {
        return IntStream.range(0, probabilities.ofLevels().size())
                .mapToObj(level -> new Chance(
                        probabilities.scale().value(level),
                        probabilities.ofLevels().get(level)))
                .toList();
    }

    static Interval interval(RatingDistribution probabilities) {
        RatingDistribution.Range range = probabilities.range(INTERVAL);
        return new Interval(range.from(), range.to(), range.probability());
    }
}
