package dev.marquee.search;

import java.util.List;

/**
 * A page of movies.
 *
 * @param movies by index, the best first
 * @param more whether others follow on the next page
 */
public record SearchResult(List<Integer> movies, boolean more) {
    /** Copies the movies. */
    public SearchResult {
        movies = List.copyOf(movies);
    }
}
