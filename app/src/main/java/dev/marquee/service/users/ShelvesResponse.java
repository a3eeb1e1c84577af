package dev.marquee.service.users;

import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.List;
import java.util.Optional;

/**
 * Recommendations as shelves.
 *
 * @param version of the user's stored state
 * @param shelves from the top down; a movie is on one of them only
 */
public record ShelvesResponse(String user, long version, List<Shelf> shelves) {
    /** Copies the list. */
    public ShelvesResponse {
        shelves = List.copyOf(shelves);
    }

    /**
     * A shelf.
     *
     * @param id the same in every response: {@code for-you}, {@code because-1}, {@code genre-crime}
     * @param title to display
     * @param because the favourite movie that the shelf's movies are similar to; empty for other shelves
     * @param movies the best first
     */
    public record Shelf(String id, String title, Optional<MovieResponse> because, List<Recommended> movies) {
        /** Copies the list. */
        public Shelf {
            movies = List.copyOf(movies);
        }

        Shelf with(List<Recommended> others) {
            return new Shelf(id, title, because, others);
        }
    }
}
