package dev.marquee.service.serving;

import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * A page of a list of movies.
 *
 * @param movies in order
 * @param more whether there is another page
 */
public record MovieListResponse(List<MovieResponse> movies, boolean more) {
    /** Copies the list. */
    public MovieListResponse {
        movies = List.copyOf(movies);
    }
}
