package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * Movies similar to a movie.
 *
 * @param like the requested movie
 * @param similar the most similar first
 */
public record SimilarMoviesResponse(MovieResponse like, List<Similar> similar) {
    /** Copies the list. */
    public SimilarMoviesResponse {
        similar = List.copyOf(similar);
    }

    /** A movie and its similarity, -1..1. */
    public record Similar(@JsonUnwrapped MovieResponse movie, double similarity) {}
}
