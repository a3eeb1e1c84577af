package dev.marquee.explore;

import dev.marquee.data.Dataset;
import java.util.Optional;

/**
 * Statistics of ratings, of which there is at least one.
 *
 * @param values distribution of the rating values
 * @param perUser distribution of the number of ratings per user
 * @param perMovie distribution of the number of ratings per movie
 * @param longTail concentration of the ratings on few movies
 * @param timeline ratings over time; empty if no time is known
 * @param movies the most rated and the best rated movies
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
