package dev.marquee.service.serving;

import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.GroupAggregation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The list to recommend, for any users.
 *
 * @param n the maximum number of movies
 * @param filters conditions that a movie must all meet
 * @param from a list of movies to choose from, as {@link dev.marquee.imports.ListReader} reads it; empty for all movies
 * @param policy ranking criterion, preferences and diversification; {@linkplain ListPolicy#adaptedTo adapted} to users
 *     without ratings
 * @param aggregation of several users' scores; ignored for one
 * @param reasons the maximum number of reasons per movie
 */
public record ListRequest(
        int n,
        List<Filter> filters,
        Optional<Path> from,
        ListPolicy policy,
        GroupAggregation aggregation,
        int reasons) {
    /** Copies the filters. */
    public ListRequest {
        filters = List.copyOf(filters);
    }

    /** A plain list of the movies that pass the filters. */
    public ListRequest(int n, List<Filter> filters, int reasons) {
        this(n, filters, ListPolicy.PLAIN, reasons);
    }

    /** A list of the movies that pass the filters, made by a policy. */
    public ListRequest(int n, List<Filter> filters, ListPolicy policy, int reasons) {
        this(n, filters, Optional.empty(), policy, GroupAggregation.AVERAGE, reasons);
    }
}
