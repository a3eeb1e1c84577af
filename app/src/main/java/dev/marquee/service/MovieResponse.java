package dev.marquee.service;

import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.internal.ReadableTitle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A movie in a response.
 *
 * @param year of release; absent where unknown
 * @param tmdb the TMDb id, as in {@code 949}; absent where unknown
 */
public record MovieResponse(MovieId movie, String title, OptionalInt year, List<String> genres, Optional<String> tmdb) {
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
        return ReadableTitle.of(title);
    }

    /** {@code The Matrix (1999)}. */
    public String titleAndYear() {
        return year.isPresent() ? "%s (%s)".formatted(readableTitle(), year.getAsInt()) : readableTitle();
    }
}
