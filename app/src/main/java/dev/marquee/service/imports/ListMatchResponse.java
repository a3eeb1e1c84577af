package dev.marquee.service.imports;

import java.util.List;

/**
 * The result of matching a list of movies to the catalogue.
 *
 * @param matched number of movies found in the catalogue
 * @param series number of entries left out, because they are series, episodes, games or people
 * @param notMovies names of these, each once
 * @param unnamed number of entries left out, because they have no title and no id
 * @param unmatched names of the movies that were not found
 * @param ambiguous movies with several candidates, which are not imported
 */
public record ListMatchResponse(
        int matched,
        int series,
        List<String> notMovies,
        int unnamed,
        List<String> unmatched,
        List<ImportResponse.AmbiguousMovie> ambiguous) {
    /** Copies the lists. */
    public ListMatchResponse {
        notMovies = List.copyOf(notMovies);
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
    }
}
