package dev.marquee.title.search;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * A search for movies.
 *
 * @param text text as typed, of any length; only the start of a very long text counts. A blank text finds every movie
 * @param genres genres of which a movie has at least one, case-insensitive; empty for any genre
 * @param years years of release; movies without a year are found by {@link Years#ALL} only
 * @param offset number of results to skip, at least 0
 * @param limit maximum number of results, 1..{@value #MAX_LIMIT}
 */
public record SearchRequest(String text, List<String> genres, Years years, int offset, int limit) {
    /** Maximum size of a page. */
    public static final int MAX_LIMIT = 1000;

    /** Validates the page and copies the genres. */
    public SearchRequest {
        genres = List.copyOf(genres);
        if (offset < 0) {
            throw new UsageException("offset must be at least 0, got %d".formatted(offset));
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new UsageException("limit must be in 1..%d, got %d".formatted(MAX_LIMIT, limit));
        }
    }

    /**
     * {@return the request for the first ten results for a text, of any genre and year}
     *
     * @param text as typed
     */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, List.of(), Years.ALL, 0, 10);
    }
}
