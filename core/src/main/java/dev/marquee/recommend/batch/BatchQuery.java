package dev.marquee.recommend.batch;

import dev.marquee.data.UsageException;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import java.util.List;

/**
 * The lists to make for all users.
 *
 * @param n the maximum number of movies of each list, at least 1
 * @param filters that every movie must pass; may be empty
 * @param policy how the lists are made; {@linkplain ListPolicy#adaptedTo adapted} to users without ratings
 */
public record BatchQuery(int n, List<Filter> filters, ListPolicy policy) {
    /** Checks the number and copies the filters. */
    public BatchQuery {
        filters = List.copyOf(filters);
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
    }
}
