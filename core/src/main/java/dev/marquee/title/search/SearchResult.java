package dev.marquee.title.search;

import java.util.List;

/**
 * A page of results.
 *
 * @param movies movie indices, best match first
 * @param more whether another page follows
 */
public record SearchResult(List<Integer> movies, boolean more) {
    /** Copies the movies. */
    public SearchResult {
        movies = List.copyOf(movies);
    }
}
