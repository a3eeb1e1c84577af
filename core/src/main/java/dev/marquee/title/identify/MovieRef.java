package dev.marquee.title.identify;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A movie as named by a file or a user.
 *
 * @param titles the title, then alternative ones, such as the original title; may be empty if an id is given
 * @param year of release, or {@link Movie#UNKNOWN_YEAR}
 * @param links its ids on other sites
 * @param id its id in MovieLens or in the catalogue; empty if unknown
 * @param mayBeSeries whether it may be a series of the same name, as anime may
 * @param hints what tells it from other movies of the same title
 */
public record MovieRef(List<String> titles, int year, Links links, String id, boolean mayBeSeries, Hints hints) {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    /**
     * Copies the titles, without blank and repeated ones and without control characters, which could move the cursor of
     * a terminal.
     */
    public MovieRef {
        titles = titles.stream()
                .map(MovieRef::printable)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Creates a movie that is surely not a series.
     *
     * @param titles the title, then alternative ones
     * @param year of release, or {@link Movie#UNKNOWN_YEAR}
     * @param links its ids on other sites
     * @param id its id in MovieLens or in the catalogue; empty if unknown
     */
    public MovieRef(List<String> titles, int year, Links links, String id) {
        this(titles, year, links, id, false, Hints.NONE);
    }

    /**
     * What tells a movie from others of the same title.
     *
     * @param directors names, in any order; empty if unknown
     * @param runtime minutes, or 0 if unknown
     * @param genres in any order; empty if unknown
     */
    public record Hints(List<String> directors, int runtime, List<String> genres) {
        /** Nothing is known. */
        public static final Hints NONE = new Hints(List.of(), 0, List.of());

        private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(?:\\s*min(?:\\.|s|utes)?)?");

        /** Copies the lists. */
        public Hints {
            directors = List.copyOf(directors);
            genres = List.copyOf(genres);
        }

        /**
         * {@return the hints in texts} What is not of this form counts as unknown.
         *
         * @param directors names with commas between them
         * @param runtime minutes, such as {@code 101} or {@code 101 min}
         * @param genres with commas between them
         */
        public static Hints of(String directors, String runtime, String genres) {
            Matcher minutes = MINUTES.matcher(runtime.strip());
            return new Hints(list(directors), minutes.matches() ? Integer.parseInt(minutes.group(1)) : 0, list(genres));
        }

        private static List<String> list(String text) {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static String printable(String title) {
        // Avoids the regex if there is nothing to replace: nearly always, and there may be a million titles.
        for (int i = 0; i < title.length(); i++) {
            if (Character.isISOControl(title.charAt(i))) {
                return CONTROLS.matcher(title).replaceAll(" ").strip();
            }
        }
        return title.strip();
    }

    /** A number that may be an id or a title, such as {@code 2012}. */
    static MovieRef number(String number) {
        return new MovieRef(List.of(number), Movie.UNKNOWN_YEAR, Links.NONE, number);
    }

    /** {@return whether this is a number that may be an id or a title} */
    public boolean isNumber() {
        return titles.equals(List.of(id));
    }

    /** {@return whether the year is known} */
    public boolean hasYear() {
        return year != Movie.UNKNOWN_YEAR;
    }

    /** Whether only a title is given, with or without a year. */
    boolean isTitle() {
        return !titles.isEmpty() && id.isEmpty() && links.equals(Links.NONE);
    }

    /**
     * {@return the movie with ids on other sites, if there are any}
     *
     * @param known the ids; {@link Links#NONE} changes nothing
     */
    public MovieRef with(Links known) {
        return known.equals(Links.NONE) ? this : new MovieRef(titles, year, known, id, mayBeSeries, hints);
    }

    /** {@return the same as something that may be a series} */
    public MovieRef asMaybeSeries() {
        return new MovieRef(titles, year, links, id, true, hints);
    }

    /**
     * {@return the movie with other hints}
     *
     * @param known what tells it from other movies of the same title
     */
    public MovieRef with(Hints known) {
        return new MovieRef(titles, year, links, id, mayBeSeries, known);
    }

    /** The same with other titles. */
    MovieRef withTitles(List<String> others) {
        return new MovieRef(others, year, links, id, mayBeSeries, hints);
    }

    /**
     * {@return a reference to the movie with this id alone}
     *
     * @param movie id of the catalogue
     */
    public MovieRef settled(MovieId movie) {
        return new MovieRef(List.of(), Movie.UNKNOWN_YEAR, Links.NONE, movie.value());
    }

    /**
     * {@return the movie with another title, such as the original one}
     *
     * @param other added after the titles
     */
    public MovieRef withTitle(String other) {
        return withTitles(Stream.concat(titles.stream(), Stream.of(other)).toList());
    }

    /** Without the id. */
    MovieRef withoutId() {
        return new MovieRef(titles, year, links, "", mayBeSeries, hints);
    }

    /**
     * {@return a movie with only a title and a year}
     *
     * @param title without the year
     * @param year of release, or {@link Movie#UNKNOWN_YEAR}
     */
    public static MovieRef of(String title, int year) {
        return new MovieRef(List.of(title), year, Links.NONE, "");
    }

    /** {@return the label in reports: {@code Heat (1995)}, or an id if there is no title} */
    public String label() {
        if (titles.isEmpty()) {
            return !id.isEmpty() ? id : !links.imdb().isEmpty() ? "tt" + links.imdb() : "TMDb " + links.tmdb();
        }
        return year == Movie.UNKNOWN_YEAR ? titles.getFirst() : "%s (%d)".formatted(titles.getFirst(), year);
    }
}
