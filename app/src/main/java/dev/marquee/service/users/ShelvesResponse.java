package dev.marquee.service.users;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recommendations as shelves.
 *
 * @param version of the user's stored state
 * @param shelves from the top down; a movie is on one of them only
 */
public record ShelvesResponse(String user, long version, List<Shelf> shelves) {
    /** Copies the list. */
    public ShelvesResponse {
        shelves = List.copyOf(shelves);
    }

    /**
     * A shelf.
     *
     * @param id the same in every response: {@code for-you}, {@code because-1}, {@code genre-crime}
     * @param kind what its movies have in common
     * @param value the genre, the first year of the decade or the minutes of the kinds that have one
     * @param title to display, in English
     * @param because the favourite movie that the shelf's movies are similar to; empty for other shelves
     * @param movies the best first
     */
    public record Shelf(
            String id,
            Kind kind,
            Optional<String> value,
            String title,
            Optional<MovieResponse> because,
            List<Recommended> movies) {
        /** Copies the list. */
        public Shelf {
            movies = List.copyOf(movies);
        }

        /** A shelf that is the only one of its kind. */
        static Shelf of(String id, Kind kind, List<Recommended> movies) {
            return new Shelf(id, kind, Optional.empty(), kind.title(""), Optional.empty(), movies);
        }

        /** One of several shelves of a kind, which have different values. */
        static Shelf of(String id, Kind kind, String value, List<Recommended> movies) {
            return new Shelf(id, kind, Optional.of(value), kind.title(value), Optional.empty(), movies);
        }

        /** A shelf of movies similar to one of the user's. */
        static Shelf of(String id, Kind kind, MovieResponse because, List<Recommended> movies) {
            return new Shelf(
                    id, kind, Optional.empty(), kind.title(because.titleAndYear()), Optional.of(because), movies);
        }

        Shelf with(List<Recommended> others) {
            return new Shelf(id, kind, value, title, because, others);
        }
    }

    /** What the movies of a shelf have in common. Clients with words of their own, in any language, make its title from this. */
    public enum Kind {
        /** Similar to a movie that the user loved. */
        LOVED("Because you loved %s"),
        /** Similar to a movie that the user liked. */
        LIKED("Because you liked %s"),
        /** The best for the user. */
        FOR_YOU("For you"),
        /** The best for all users, for one without ratings. */
        POPULAR("Liked by many"),
        /** Most likely to be liked. */
        SURE_THINGS("Sure things"),
        /** Less known than good. */
        HIDDEN_GEMS("Hidden gems you might love"),
        /** By directors whose movies the user liked. */
        DIRECTORS("By directors you like"),
        /** With actors whose movies the user liked. */
        ACTORS("With actors you like"),
        /** Of a genre. */
        GENRE("%s"),
        /** From a decade, for a user with ratings. */
        NEW_FROM_DECADE("New to you from the %ss"),
        /** From a decade. */
        DECADE("From the %ss"),
        /** Of at most a number of minutes. */
        SHORT("%s minutes or less"),
        /** Loved long ago. */
        WATCH_AGAIN("Watch again");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The English title, of one with or without a value such as a genre. */
        String title(String value) {
            return title.formatted(value);
        }

        /** {@code for-you}, as in responses. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
