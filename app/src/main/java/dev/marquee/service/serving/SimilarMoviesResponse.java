package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;

/**
 * What is like a movie.
 *
 * @param like the movie asked about
 * @param similar the most similar first
 */
public record SimilarMoviesResponse(MovieResponse like, List<Similar> similar) {
    /** Copies the list. */
    public SimilarMoviesResponse {
        similar = List.copyOf(similar);
    }

    /** A movie, and how alike it is: -1 to 1. */
    public record Similar(@JsonUnwrapped MovieResponse movie, double similarity) {}
}
