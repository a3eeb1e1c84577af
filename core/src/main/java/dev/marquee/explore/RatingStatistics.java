package dev.marquee.explore;

import dev.marquee.data.Dataset;
import java.util.Optional;

/**
 * What ratings look like, of which there is at least one.
 *
 * @param values how often each value was given
 * @param perUser how many a user gave
 * @param perMovie how many a movie has
 * @param longTail how few movies have how many of them
 * @param timeline how many were given when; empty if no time is known
 * @param movies the movies rated most and best
 */
public record RatingStatistics(
        RatingValues values,
        ActivityDistribution perUser,
        ActivityDistribution perMovie,
        LongTail longTail,
        Optional<Timeline> timeline,
        TopMovies movies) {
    static RatingStatistics of(Dataset data) {
        return new RatingStatistics(
                RatingValues.of(data.ratings()),
                ActivityDistribution.of(data.ratings().byUser()),
                ActivityDistribution.of(data.ratings().byMovie()),
                LongTail.of(data.ratings().byMovie()),
                Timeline.of(data.ratings()),
                TopMovies.of(data));
    }
}
