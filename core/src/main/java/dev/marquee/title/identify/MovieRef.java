package dev.marquee.title.identify;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.List;
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
 */
public record MovieRef(List<String> titles, int year, Links links, String id, boolean mayBeSeries) {
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
        this(titles, year, links, id, false);
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
        return known.equals(Links.NONE) ? this : new MovieRef(titles, year, known, id, mayBeSeries);
    }

    /** {@return the same as something that may be a series} */
    public MovieRef asMaybeSeries() {
        return new MovieRef(titles, year, links, id, true);
    }

    /**
     * {@return a reference to the movie with this id alone}
     *
     * @param movie id of the catalogue
     */
    public MovieRef settled(MovieId movie) {
        return new MovieRef(List.of(), Movie.UNKNOWN_YEAR, Links.NONE, movie.value(), false);
    }

    /**
     * {@return the movie with another title, such as the original one}
     *
     * @param other added after the titles
     */
    public MovieRef withTitle(String other) {
        return new MovieRef(Stream.concat(titles.stream(), Stream.of(other)).toList(), year, links, id, mayBeSeries);
    }

    /** Without the id. */
    MovieRef withoutId() {
        return new MovieRef(titles, year, links, "", mayBeSeries);
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
