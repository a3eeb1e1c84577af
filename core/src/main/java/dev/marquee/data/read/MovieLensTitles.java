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

    private MovieLensTitles() {}

    static Movie movie(String id, String titleAndYear, List<String> genres, Links links) {
        Matcher dated = TITLE_AND_YEAR.matcher(titleAndYear);
        return dated.matches() && !dated.group(1).isEmpty()
                ? new Movie(new MovieId(id), dated.group(1), Integer.parseInt(dated.group(2)), genres, links)
                : new Movie(new MovieId(id), titleAndYear, Movie.UNKNOWN_YEAR, genres, links);
    }
}
