package dev.marquee.search;

import java.util.List;

/**
 * A page of movies.
 *
 * @param movies by index, the best first
 * @param more whether others follow on the next page
 */
public record Found(List<Integer> movies, boolean more) {
    /** Copies the movies. */
    public Found {
        movies = List.copyOf(movies);
    }
}
