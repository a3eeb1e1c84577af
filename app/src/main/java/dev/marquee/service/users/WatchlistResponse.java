package dev.marquee.service.users;

import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.List;

/**
 * A user's watchlist.
 *
 * @param version of the user's stored state
 * @param movies the best first; movies that the user has seen are left out
 */
public record WatchlistResponse(String user, long version, List<Recommended> movies) {
    /** Copies the list. */
    public WatchlistResponse {
        movies = List.copyOf(movies);
    }
}
