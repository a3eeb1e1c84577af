package dev.marquee.service.serving.browse;

import dev.marquee.data.EnumNames;
import dev.marquee.recommend.Filter;
import dev.marquee.title.search.SearchRequest;
import java.util.List;
import java.util.Locale;

/**
 * A page of the movies of the catalogue for one user.
 *
 * @param search the text, genres, years and the page
 * @param filters further conditions
 * @param known how well known the movies are
 * @param unseen whether to leave out movies that the user has seen
 * @param order of the movies
 */
public record BrowseRequest(SearchRequest search, List<Filter> filters, Known known, boolean unseen, Order order) {
    /** Copies the filters. */
    public BrowseRequest {
        filters = List.copyOf(filters);
    }

    /** How well known a movie is. */
    public enum Known {
        /** Well known or not. */
        ANY,
        /** Among the tenth of the catalogue with the most ratings. */
        MANY,
        /** Not among them. */
        FEW;

        /** Parses a name such as {@code few}; throws a {@link dev.marquee.data.UsageException} that lists the names. */
        public static Known named(String name) {
            return EnumNames.of("known", name, values());
        }

        /** The name in requests: {@code few}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order of movies; those whose value is unknown come last, and equal ones by {@link #MATCH}. */
    public enum Order {
        /** The best match first; without a text the movie with the most ratings. */
        MATCH,
        /** The most likely to be liked first; movies that the user has rated come last. */
        LIKED,
        /** The movie with the most ratings first. */
        KNOWN,
        /** The latest year first. */
        NEWEST,
        /** The earliest year first. */
        OLDEST,
        /** The shortest first. */
        SHORTEST;

        /** Parses a name such as {@code newest}; throws a {@link dev.marquee.data.UsageException} that lists the names. */
        public static Order named(String name) {
            return EnumNames.of("sort", name, values());
        }

        /** The name in requests: {@code newest}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
