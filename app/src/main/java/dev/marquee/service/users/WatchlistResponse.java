package dev.marquee.service.users;

import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.List;

/**
 * A person's watch-list.
 *
 * @param version of what is stored of the person
 * @param movies what suits them most first; those that they have seen are left out
 */
public record WatchlistResponse(String user, long version, List<Recommended> movies) {
    /** Copies the list. */
    public WatchlistResponse {
        movies = List.copyOf(movies);
    }
}
