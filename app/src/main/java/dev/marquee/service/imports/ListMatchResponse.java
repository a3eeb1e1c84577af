package dev.marquee.service.imports;

import java.util.List;

/**
 * What became of a list of movies to choose from.
 *
 * @param matched how many of its movies the catalogue has
 * @param unmatched what the others are called
 * @param ambiguous those that could be one of several movies, which was not guessed
 */
public record ListMatchResponse(int matched, List<String> unmatched, List<ImportResponse.AmbiguousMovie> ambiguous) {
    /** Copies the lists. */
    public ListMatchResponse {
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
    }
}
