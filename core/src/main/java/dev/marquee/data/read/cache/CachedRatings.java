package dev.marquee.data.read.cache;

import dev.marquee.data.Ratings;
import java.util.List;

/**
 * The ratings of a file.
 *
 * @param userIds the ids of all users, by index
 * @param movieIds the ids of all movies, by index
 * @param ratings the ratings
 * @param read the number of ratings in the file, including those of the same user and movie
 */
public record CachedRatings(List<String> userIds, List<String> movieIds, Ratings ratings, int read) {
    /** Copies the ids. */
    public CachedRatings {
        userIds = List.copyOf(userIds);
        movieIds = List.copyOf(movieIds);
    }
}
