package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.imports.ImportOptions;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.recommend.user.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom to recommend to, and how.
 *
 * @param users who, at least one
 * @param together what is best for several; of no effect for one
 * @param n how many movies
 * @param filters a movie must pass each
 * @param from a list of movies to choose from alone, as {@link dev.marquee.imports.ListReader} reads it; empty for all
 * @param policy how the list is made; {@linkplain ListPolicy#adaptedTo suited} to people of whom nothing is known
 * @param reasons how many reasons to give a movie at most
 */
public record RecommendRequest(
        List<Who> users,
        GroupAggregation together,
        int n,
        List<Filter> filters,
        Optional<Path> from,
        ListPolicy policy,
        int reasons) {
    /** Copies the lists. */
    public RecommendRequest {
        users = List.copyOf(users);
        filters = List.copyOf(filters);
    }

    /** The plain request for one person, out of all movies that pass the filters. */
    public RecommendRequest(Who who, int n, List<Filter> filters, int reasons) {
        this(List.of(who), GroupAggregation.AVERAGE, n, filters, Optional.empty(), ListPolicy.PLAIN, reasons);
    }

    /** The same for others. */
    public RecommendRequest with(List<Who> others) {
        return new RecommendRequest(others, together, n, filters, from, policy, reasons);
    }

    /** A person. Sealed, because each door offers just these. */
    public sealed interface Who {
        /** A user the model was trained on, by the outside id. */
        record Known(String id) implements Who {}

        /** Somebody new, whose ratings are in a CSV of their own or in a site's export, whichever it turns out to be. */
        record Ratings(Path file, Demographics demographics) implements Who {
            /** Somebody of whom nothing else is known. */
            public Ratings(Path file) {
                this(file, Demographics.UNKNOWN);
            }
        }

        /** Somebody new, who comes with a site's export. */
        record Export(Path file, ImportOptions options) implements Who {}

        /** Somebody new, of whom all is known that will be. */
        record Met(User.NewUser person) implements Who {}

        /** Somebody who is known by another name than the data's. */
        record Here(String name, User person) implements Who {}

        /**
         * Somebody new, whose movies are named one by one.
         *
         * @param ratings a movie at most once
         * @param watched seen and not rated
         */
        record Somebody(List<Rated> ratings, List<MovieId> watched, Demographics demographics) implements Who {
            /** Copies the lists. */
            public Somebody {
                ratings = List.copyOf(ratings);
                watched = List.copyOf(watched);
            }

            /** A movie and what it got. */
            public record Rated(MovieId movie, float rating) {}
        }

        /** Somebody new, who has rated nothing yet. */
        record Stranger(Demographics demographics) implements Who {}
    }
}
