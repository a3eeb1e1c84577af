package dev.marquee.service;

import dev.marquee.data.UsageException;
import dev.marquee.recommend.Filter;
import java.util.List;

/**
 * Which movies to list.
 *
 * @param query a title as people type it; blank for all movies
 * @param filters a movie must pass each
 * @param offset how many to leave out, at least 0
 * @param limit how many to list, at least 1
 */
public record MovieListRequest(String query, List<Filter> filters, int offset, int limit) {
    /** Copies the filters and checks the numbers. */
    public MovieListRequest {
        filters = List.copyOf(filters);
        if (limit < 1 || offset < 0) {
            throw new UsageException(
                    "%d movies after the first %d is no request; ask for at least 1".formatted(limit, offset));
        }
    }
}
