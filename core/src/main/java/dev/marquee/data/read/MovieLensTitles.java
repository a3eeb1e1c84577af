package dev.marquee.data.read;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses MovieLens titles, which end with the year in parentheses. */
final class MovieLensTitles {
    /** Some titles of series have a range of years; the first one counts. */
    private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.*?)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)");

    private static final int YEAR_LENGTH = "(1995)".length();

    private MovieLensTitles() {}

    static Movie movie(String id, String titleAndYear, List<String> genres, Links links) {
        int end = titleEnd(titleAndYear);
        if (end > 0) {
            int year = Integer.parseInt(titleAndYear, titleAndYear.length() - 5, titleAndYear.length() - 1, 10);
            return new Movie(new MovieId(id), titleAndYear.substring(0, end), year, genres, links);
        }
        Matcher dated = TITLE_AND_YEAR.matcher(titleAndYear);
        return dated.matches() && !dated.group(1).isEmpty()
                ? new Movie(new MovieId(id), dated.group(1), Integer.parseInt(dated.group(2)), genres, links)
                : new Movie(new MovieId(id), titleAndYear, Movie.UNKNOWN_YEAR, genres, links);
    }

    /** Where the title of the usual form {@code Heat (1995)} ends, or 0 for another form: it saves most of the time of the pattern. */
    private static int titleEnd(String text) {
        int bracket = text.length() - YEAR_LENGTH;
        if (bracket < 1 || text.charAt(bracket) != '(' || !text.endsWith(")")) {
            return 0;
        }
        for (int i = bracket + 1; i < text.length() - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        int end = bracket;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean isPlain =
                text.chars().limit(end).noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
        return isPlain ? end : 0;
    }
}
