package dev.marquee.service.users;

import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.users.MarkedMoviesResponse.Marked;
import dev.marquee.service.users.RatingsResponse.Rated;
import java.util.List;

/**
 * All that a user said of movies: each list as that of its own resource.
 *
 * @param version of the user's stored state; what changed while the response was made may be missing in it
 * @param ratings the latest first
 * @param watchlist the best first
 * @param seen and not rated, the latest first
 * @param notInterested not to be recommended, the latest first
 * @param notSeen not to be asked about, the latest first
 */
public record MarksResponse(
        String user,
        long version,
        List<Rated> ratings,
        List<Recommended> watchlist,
        List<Marked> seen,
        List<Marked> notInterested,
        List<Marked> notSeen) {
    /** Copies the lists. */
    public MarksResponse {
        ratings = List.copyOf(ratings);
        watchlist = List.copyOf(watchlist);
        seen = List.copyOf(seen);
        notInterested = List.copyOf(notInterested);
        notSeen = List.copyOf(notSeen);
    }
}
