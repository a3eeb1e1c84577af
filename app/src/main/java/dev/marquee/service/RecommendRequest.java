package dev.marquee.service;

import dev.marquee.recommend.Filter;
import java.nio.file.Path;
import java.util.List;

/**
 * Whom to recommend to, and how.
 *
 * @param who the person
 * @param n how many movies
 * @param filters a movie must pass each
 * @param diversity 0 for plain order, up to 1 for the widest variety
 * @param reasons how many reasons to give a movie at most
 */
public record RecommendRequest(Who who, int n, List<Filter> filters, double diversity, int reasons) {
    /** Copies the filters. */
    public RecommendRequest {
        filters = List.copyOf(filters);
    }

    /** A person. Sealed, because each door offers just these. */
    public sealed interface Who {
        /** A user the model was trained on, by the outside id. */
        record User(String id) implements Who {}

        /** Somebody new, whose ratings are in a CSV file with columns for the movie, by id or title, and the rating. */
        record Ratings(Path file) implements Who {}
    }
}
