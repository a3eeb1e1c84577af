package dev.marquee.service.users;

import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * What a person rated here.
 *
 * @param version of what is stored of the person
 * @param ratings the latest first; of movies that the model knows
 */
public record RatingsResponse(String user, long version, List<Rated> ratings) {
    /** Copies the list. */
    public RatingsResponse {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating.
     *
     * @param time by ISO 8601 in UTC
     */
    public record Rated(MovieResponse movie, double rating, String time) {}
}
