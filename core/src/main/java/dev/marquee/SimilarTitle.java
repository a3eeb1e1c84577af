package dev.marquee;

import dev.marquee.data.Movie;
import java.util.OptionalInt;

/**
 * A movie that is similar to another, with its id and title.
 *
 * @param movie its id
 * @param title as the catalogue writes it, without the year
 * @param year of release; empty if unknown
 * @param similarity in -1..1
 */
public record SimilarTitle(String movie, String title, OptionalInt year, double similarity) {
    static SimilarTitle of(Movie movie, double similarity) {
        return new SimilarTitle(
                movie.id().value(),
                movie.title(),
                movie.hasYear() ? OptionalInt.of(movie.year()) : OptionalInt.empty(),
                similarity);
    }
}
