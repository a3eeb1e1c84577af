package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.recommend.SimilarMovies.SimilarMovie;
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

    /** The movies similar to the movie of a 0-based index. */
    static SimilarMoviesResponse of(int movie, List<SimilarMovie> similar, Catalogue catalogue) {
        return new SimilarMoviesResponse(
                MovieResponse.of(catalogue.movie(movie)),
                similar.stream()
                        .map(other -> new Similar(MovieResponse.of(catalogue.movie(other.movie())), other.similarity()))
                        .toList());
    }

    /** A movie and its similarity, -1..1. */
    public record Similar(@JsonUnwrapped MovieResponse movie, double similarity) {}
}
