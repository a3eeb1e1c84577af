package dev.marquee.imports.site;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses movies from lines or cells. */
public final class MovieText {
    private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.*\\S)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)");
    private static final Pattern YEAR = Pattern.compile("(?:^|.*\\D)(1[89]\\d\\d|20\\d\\d)(?:\\D.*|\\.0|$)");
    private static final Pattern ID = Pattern.compile("\\d+");
    private static final Pattern IMDB = Pattern.compile("(?:.*/)?(tt\\d{6,})(?:/.*)?");

    private MovieText() {}

    /** Parses a catalogue id, an IMDb id (also within a URL), or a title, optionally with its year in parentheses. */
    public static ExportedMovie of(String text) {
        String stripped = text.strip();
        Matcher imdb = IMDB.matcher(stripped);
        if (imdb.matches()) {
            return new ExportedMovie(List.of(), Movie.UNKNOWN_YEAR, ExternalIds.links(imdb.group(1), ""), "");
        }
        return isId(stripped)
                ? new ExportedMovie(List.of(), Movie.UNKNOWN_YEAR, Links.NONE, stripped)
                : of(stripped, "", Links.NONE, "");
    }

    /**
     * A movie from a site's fields.
     *
     * @param year used if the title does not end with the year in parentheses; may be empty
     */
    public static ExportedMovie of(String title, String year, Links links, String id) {
        Matcher dated = TITLE_AND_YEAR.matcher(title);
        return dated.matches()
                ? new ExportedMovie(List.of(dated.group(1)), Integer.parseInt(dated.group(2)), links, id)
                : new ExportedMovie(List.of(title), year(year), links, id);
    }

    /** The year of a date or a year text; {@link Movie#UNKNOWN_YEAR} if there is none. */
    public static int year(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Movie.UNKNOWN_YEAR;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
