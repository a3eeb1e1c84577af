package dev.marquee.service.users.share;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.users.TasteResponse;
import java.util.List;

/**
 * What a read-only link shows of a user, whose id is no part of it.
 *
 * @param name that the user chose for the link
 * @param loved movies that the user liked, the best and latest first; a few
 * @param watchlist movies that the user wants to see, the best first
 * @param recommendations movies for the user, the best first; a few
 * @param taste shares of genres, decades and ratings
 */
public record SharedProfileResponse(
        String name,
        List<Loved> loved,
        List<MovieResponse> watchlist,
        List<MovieResponse> recommendations,
        TasteResponse taste) {
    /** Copies the lists. */
    public SharedProfileResponse {
        loved = List.copyOf(loved);
        watchlist = List.copyOf(watchlist);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * A movie that the user rated.
     *
     * @param rating on the scale of the model
     */
    public record Loved(@JsonUnwrapped MovieResponse movie, double rating) {}
}
