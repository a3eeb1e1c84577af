package dev.marquee.service.users;

import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * A user's ratings in the store.
 *
 * @param version of the user's stored state
 * @param ratings the latest first; only of movies in the model's data
 */
public record RatingsResponse(String user, long version, List<Rated> ratings) {
    /** Copies the list. */
    public RatingsResponse {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating.
     *
     * @param time in ISO 8601 and UTC
     */
    public record Rated(MovieResponse movie, double rating, String time) {}
}
