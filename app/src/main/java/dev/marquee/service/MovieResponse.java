package dev.marquee.service;

import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A movie in a response.
 *
 * @param year of release; absent where unknown
 * @param tmdb the TMDb id, as in {@code 949}; absent where unknown
 */
public record MovieResponse(MovieId movie, String title, OptionalInt year, List<String> genres, Optional<String> tmdb) {
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<name>.*), (?<article>The|A|An|Le|La|Les|L'|Il|El|Los|Las|Der|Die|Das|Den|Det|Un|Une)(?<rest>(?: \\(.*)?)",
            Pattern.CASE_INSENSITIVE);

    /** A movie of a catalogue. */
    public static MovieResponse of(Movie movie) {
        return new MovieResponse(
                movie.id(),
                movie.title(),
                movie.hasYear() ? OptionalInt.of(movie.year()) : OptionalInt.empty(),
                movie.genres(),
                Optional.of(movie.links().tmdb()).filter(id -> !id.isEmpty()));
    }

    /** The title with its article in front, since catalogues sort by {@code Matrix, The}: {@code The Matrix}. */
    public String readableTitle() {
        Matcher matcher = ARTICLE.matcher(title);
        if (!matcher.matches()) {
            return title;
        }
        String article = matcher.group("article");
        return article + (article.endsWith("'") ? "" : " ") + matcher.group("name") + matcher.group("rest");
    }

    /** {@code The Matrix (1999)}. */
    public String titleAndYear() {
        return year.isPresent() ? "%s (%s)".formatted(readableTitle(), year.getAsInt()) : readableTitle();
    }
}
