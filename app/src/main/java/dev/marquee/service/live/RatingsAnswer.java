package dev.marquee.service.live;

import dev.marquee.service.MovieAnswer;
import java.util.List;

/**
 * What a person rated here.
 *
 * @param version of what is stored of the person
 * @param ratings the latest first; of movies that the model knows
 */
public record RatingsAnswer(String user, long version, List<Rated> ratings) {
    /** Copies the list. */
    public RatingsAnswer {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating.
     *
     * @param time by ISO 8601 in UTC
     */
    public record Rated(MovieAnswer movie, double rating, String time) {}
}
