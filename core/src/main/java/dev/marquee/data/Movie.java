package dev.marquee.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * A movie of the catalogue.
 *
 * @param id its external id
 * @param title as the catalogue writes it, without the year: {@code Matrix, The}
 * @param year of release, or {@link #UNKNOWN_YEAR}
 * @param genres in the catalogue's order; empty if none is known
 * @param links its ids on other sites
 * @param metadata what else is known of it
 */
public record Movie(MovieId id, String title, int year, List<String> genres, Links links, Metadata metadata) {
    /** The year of a movie whose year is unknown. */
    public static final int UNKNOWN_YEAR = 0;

    /** Copies the genres. */
    public Movie {
        genres = List.copyOf(genres);
    }

    /**
     * Creates a movie without metadata.
     *
     * @param id its external id
     * @param title as the catalogue writes it, without the year
     * @param year of release, or {@link #UNKNOWN_YEAR}
     * @param genres in the catalogue's order; empty if none is known
     * @param links its ids on other sites
     */
    public Movie(MovieId id, String title, int year, List<String> genres, Links links) {
        this(id, title, year, genres, links, Metadata.UNKNOWN);
    }

    /**
     * {@return a movie of which only the id is known, which is also its title}
     *
     * @param id external id
     */
    public static Movie untitled(MovieId id) {
        return new Movie(id, id.value(), UNKNOWN_YEAR, List.of(), Links.NONE);
    }

    /** {@return whether the year of release is known} */
    public boolean hasYear() {
        return year != UNKNOWN_YEAR;
    }

    /** {@return the title, followed by the year in parentheses if known: {@code Heat (1995)}} */
    public String titleAndYear() {
        return hasYear() ? title + " (" + year + ")" : title;
    }

    /**
     * {@return the movie with other metadata}
     *
     * @param other what is known of it
     */
    public Movie with(Metadata other) {
        return new Movie(id, title, year, genres, links, other);
    }

    /**
     * What is known of a movie besides title, year and genres. Unknown values are empty.
     *
     * @param runtime minutes, or {@link #UNKNOWN_RUNTIME}
     * @param certificate age rating, such as {@code PG-13}
     * @param credits the people who made it
     * @param countries where it was produced, as ISO 3166-1 codes: {@code FR}
     * @param languages original ones, as ISO 639-1 codes: {@code fr}
     * @param tags words for plot, mood and style in lower case, the most frequent first
     * @param plot what happens, in a few sentences
     */
    public record Metadata(
            int runtime,
            String certificate,
            Credits credits,
            List<String> countries,
            List<String> languages,
            List<String> tags,
            String plot) {
        /** The runtime of a movie whose runtime is unknown. */
        public static final int UNKNOWN_RUNTIME = 0;

        /** Nothing is known. */
        public static final Metadata UNKNOWN =
                new Metadata(UNKNOWN_RUNTIME, "", Credits.UNKNOWN, List.of(), List.of(), List.of());

        /**
         * Creates metadata without a plot.
         *
         * @param runtime minutes, or {@link #UNKNOWN_RUNTIME}
         * @param certificate age rating, such as {@code PG-13}
         * @param credits the people who made it
         * @param countries where it was produced, as ISO 3166-1 codes
         * @param languages original ones, as ISO 639-1 codes
         * @param tags words for plot, mood and style in lower case, the most frequent first
         */
        public Metadata(
                int runtime,
                String certificate,
                Credits credits,
                List<String> countries,
                List<String> languages,
                List<String> tags) {
            this(runtime, certificate, credits, countries, languages, tags, "");
        }

        /** Checks the runtime and copies the lists. */
        public Metadata {
            if (runtime < 0) {
                throw new IllegalArgumentException(
                        "runtime %d is negative; use %d for an unknown one".formatted(runtime, UNKNOWN_RUNTIME));
            }
            countries = List.copyOf(countries);
            languages = List.copyOf(languages);
            tags = List.copyOf(tags);
        }

        /** {@return whether the runtime is known} */
        public boolean hasRuntime() {
            return runtime != UNKNOWN_RUNTIME;
        }
    }

    /**
     * The people who made a movie, by name. People of the same name are not told apart.
     *
     * @param directors in the order of the source
     * @param writers in the order of the source
     * @param cast actors in order of billing
     */
    public record Credits(List<String> directors, List<String> writers, List<String> cast) {
        /** No name is known. */
        public static final Credits UNKNOWN = new Credits(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Credits {
            directors = List.copyOf(directors);
            writers = List.copyOf(writers);
            cast = List.copyOf(cast);
        }

        /** {@return all of them once, directors first, then writers and cast} */
        public List<String> all() {
            return Stream.of(directors, writers, cast)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }
}
