package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One movie for one user.
 *
 * @param version of the user's stored state
 * @param movie its details
 * @param fit what the model expects of it for the user
 * @param links to its pages elsewhere
 * @param own what the user said about it
 */
public record UserMovieResponse(
        String user,
        long version,
        @JsonUnwrapped MovieDetails movie,
        @JsonUnwrapped MovieForUser fit,
        Links links,
        Own own) {
    /**
     * A similar movie that the user rated.
     *
     * @param rating the user's rating
     * @param similarity above 0, at most 1
     */
    public record Neighbour(@JsonUnwrapped MovieResponse movie, double rating, double similarity) {}

    /** Addresses of the movie's pages elsewhere; absent where its ids are unknown. */
    public record Links(Optional<String> imdb, Optional<String> tmdb, Optional<String> letterboxd) {
        static Links of(MovieDetails details) {
            Optional<String> tmdb = details.movie().tmdb();
            return new Links(
                    details.imdb().map("https://www.imdb.com/title/%s/"::formatted),
                    tmdb.map("https://www.themoviedb.org/movie/%s"::formatted),
                    tmdb.map("https://letterboxd.com/tmdb/%s"::formatted)
                            .or(() -> details.imdb().map("https://letterboxd.com/imdb/%s"::formatted)));
        }
    }

    /**
     * What the user said about the movie.
     *
     * @param rating absent if it is not rated
     * @param time of the rating, in ISO 8601 and UTC; absent if unknown
     * @param seen whether it is rated or marked as seen
     */
    public record Own(
            OptionalDouble rating,
            Optional<String> time,
            boolean seen,
            boolean watchlist,
            boolean notInterested,
            boolean notSeen) {}
}
