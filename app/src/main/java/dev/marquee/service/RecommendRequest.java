package dev.marquee.service;

import dev.marquee.imports.ImportOptions;
import dev.marquee.recommend.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom to recommend to, and how.
 *
 * @param who the person
 * @param n how many movies
 * @param filters a movie must pass each
 * @param from a list of movies to choose from alone, as {@link dev.marquee.imports.ListReader} reads it; empty for all
 * @param diversity 0 for plain order, up to 1 for the widest variety
 * @param reasons how many reasons to give a movie at most
 */
public record RecommendRequest(
        Who who, int n, List<Filter> filters, Optional<Path> from, double diversity, int reasons) {
    /** Copies the filters. */
    public RecommendRequest {
        filters = List.copyOf(filters);
    }

    /** To choose from all movies. */
    public RecommendRequest(Who who, int n, List<Filter> filters, double diversity, int reasons) {
        this(who, n, filters, Optional.empty(), diversity, reasons);
    }

    /** A person. Sealed, because each door offers just these. */
    public sealed interface Who {
        /** A user the model was trained on, by the outside id. */
        record User(String id) implements Who {}

        /** Somebody new, whose ratings are in a CSV of their own or in a site's export, whichever it turns out to be. */
        record Ratings(Path file) implements Who {}

        /** Somebody new, who comes with a site's export. */
        record Export(Path file, ImportOptions options) implements Who {}

        /** Somebody of whom nothing is known. */
        record Nobody() implements Who {}
    }
}
