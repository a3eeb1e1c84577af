package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import java.util.Optional;

/**
 * Statistics of a data set.
 *
 * @param overview its size
 * @param ratings statistics of the ratings; empty if there are none
 * @param movies statistics of all movies, rated or not
 * @param users demographics of the users, as far as known
 */
public record Exploration(
        Overview overview, Optional<RatingStatistics> ratings, MovieStatistics movies, UserStatistics users) {
    /**
     * Computes the statistics. Linear in the ratings, plus a sort of movies and users.
     *
     * @param data the data set to explore
     * @return the statistics
     */
    public static Exploration of(Dataset data) {
        Ratings ratings = data.ratings();
        return new Exploration(
                new Overview(data.name(), data.users().size(), data.catalogue().size(), ratings.size()),
                ratings.size() == 0 ? Optional.empty() : Optional.of(RatingStatistics.of(data)),
                MovieStatistics.of(data),
                UserStatistics.of(data));
    }
}
