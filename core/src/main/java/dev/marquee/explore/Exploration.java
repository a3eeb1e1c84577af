package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import java.util.Optional;

/**
 * A data set in numbers.
 *
 * @param overview how much of everything there is
 * @param ratings what the ratings look like; empty if there is none
 * @param movies what the movies are, rated or not
 * @param users who the users are, as far as the data says
 */
public record Exploration(
        Overview overview, Optional<RatingStatistics> ratings, MovieStatistics movies, UserStatistics users) {
    /** Looks at a data set. Linear in the ratings; movies and users are sorted by their ratings besides. */
    public static Exploration of(Dataset data) {
        Ratings ratings = data.ratings();
        return new Exploration(
                new Overview(data.name(), data.users().size(), data.catalogue().size(), ratings.size()),
                ratings.size() == 0 ? Optional.empty() : Optional.of(RatingStatistics.of(data)),
                MovieStatistics.of(data),
                UserStatistics.of(data));
    }
}
