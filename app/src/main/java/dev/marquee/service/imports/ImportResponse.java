package dev.marquee.service.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was read of an export, and what of it this catalogue has.
 *
 * @param source such as {@code letterboxd}
 * @param scale what became of the ratings' scale, in words
 * @param read what the export holds
 * @param matched what of it was found
 * @param movies those that were found, in the order of the export, the rated ones first
 * @param unmatched what the others are called, such as {@code Heat (1995)}
 * @param ambiguous those that could be one of several movies, which was not guessed
 */
public record ImportResponse(
        String source,
        String scale,
        Read read,
        Matched matched,
        List<ImportedMovie> movies,
        List<String> unmatched,
        List<AmbiguousMovie> ambiguous) {
    /** Copies the lists. */
    public ImportResponse {
        movies = List.copyOf(movies);
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * Numbers of entries.
     *
     * @param seen watched and not rated
     * @param listed on a watch-list or list
     * @param series series, seasons and episodes, which are left out
     */
    public record Read(int ratings, int seen, int listed, int series) {}

    /**
     * Numbers of movies.
     *
     * @param rated with a rating
     * @param seen without one
     * @param byId found by an id of a site; the others by title and year
     * @param repeated ratings that gave way to a later one of the same movie
     */
    public record Matched(int rated, int seen, int byId, int repeated) {}

    /**
     * A movie that was found.
     *
     * @param rating on the scale of the model; absent where it was seen and not rated
     * @param time when it was rated; absent where the export does not say, or says a time in the future
     */
    public record ImportedMovie(@JsonUnwrapped MovieResponse movie, OptionalDouble rating, Optional<Instant> time) {}

    /** A movie that is not clear, and the movies that it could be, of which there is at least one. */
    public record AmbiguousMovie(String name, List<MovieResponse> candidates) {
        /** Copies the list. */
        public AmbiguousMovie {
            candidates = List.copyOf(candidates);
        }
    }
}
