package dev.marquee.service.serving;

import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * Some movies out of a longer list.
 *
 * @param movies in order
 * @param more whether the list goes on
 */
public record MovieListResponse(List<MovieResponse> movies, boolean more) {
    /** Copies the list. */
    public MovieListResponse {
        movies = List.copyOf(movies);
    }
}
