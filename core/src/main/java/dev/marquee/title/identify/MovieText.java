package dev.marquee.title.identify;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses movies from lines or cells. */
public final class MovieText {
    private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.*\\S)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)");
    private static final Pattern YEAR = Pattern.compile("(?:^|.*\\D)(1[89]\\d\\d|20\\d\\d)(?:\\D.*|\\.0|$)");
    private static final Pattern ID = Pattern.compile("\\d+");
    private static final Pattern MARKED_ID = Pattern.compile("(?i)id[ :]\\s*(\\S+)");
    private static final Pattern IMDB = Pattern.compile("(?:.*/)?(tt\\d{6,})(?:/.*)?");

    private MovieText() {}

    /**
     * Parses an IMDb id (also within a URL), a catalogue id such as {@code id 2012}, a number, which may be a catalogue id
     * or a title, or a title, optionally with its year in parentheses.
     *
     * @param text a line or a cell
     * @return the movie as named
     */
    public static MovieRef of(String text) {
        String stripped = text.strip();
        Matcher imdb = IMDB.matcher(stripped);
        if (imdb.matches()) {
            return new MovieRef(List.of(), Movie.UNKNOWN_YEAR, ExternalIds.links(imdb.group(1), ""), "");
        }
        Matcher marked = MARKED_ID.matcher(stripped);
        if (marked.matches() && isId(marked.group(1))) {
            return id(marked.group(1));
        }
        return isId(stripped) ? MovieRef.number(stripped) : title(stripped);
    }

    /**
     * Parses a cell of a column of catalogue ids, where a number is never a title; else as {@link #of(String)}.
     *
     * @param text a cell
     * @return the movie as named
     */
    public static MovieRef id(String text) {
        String stripped = text.strip();
        return isId(stripped) ? new MovieRef(List.of(), Movie.UNKNOWN_YEAR, Links.NONE, stripped) : of(stripped);
    }

    /**
     * Parses a title, optionally with its year in parentheses; a number is a title too.
     *
     * @param text a title, such as {@code Heat (1995)}
     * @return the movie as named
     */
    public static MovieRef title(String text) {
        return of(text.strip(), "", Links.NONE, "");
    }

    /**
     * Decides what the numbers of a list or a column are: titles, if another entry is a title. Otherwise they stay
     * undecided.
     *
     * @param list all entries of the list or the column
     * @return applied to each entry, makes a number a title or leaves it undecided
     */
    public static UnaryOperator<MovieRef> numbers(Collection<MovieRef> list) {
        boolean areTitles = list.stream().anyMatch(movie -> movie.isTitle());
        return movie -> areTitles && movie.isNumber() ? movie.withoutId() : movie;
    }

    /**
     * {@return a movie from a site's fields}
     *
     * @param title may end with the year in parentheses
     * @param year used if the title does not end with the year in parentheses; may be empty
     * @param links ids on other sites
     * @param id in MovieLens or in the catalogue; empty if unknown
     */
    public static MovieRef of(String title, String year, Links links, String id) {
        Matcher dated = TITLE_AND_YEAR.matcher(title);
        return dated.matches()
                ? new MovieRef(List.of(dated.group(1)), Integer.parseInt(dated.group(2)), links, id)
                : new MovieRef(List.of(title), year(year), links, id);
    }

    /**
     * {@return the year of a date or a year text; {@link Movie#UNKNOWN_YEAR} if there is none}
     *
     * @param text such as {@code 1995} or {@code 1995-12-15}
     */
    public static int year(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Movie.UNKNOWN_YEAR;
    }

    /**
     * {@return whether a text is a number, as ids of MovieLens are}
     *
     * @param text any text
     */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
