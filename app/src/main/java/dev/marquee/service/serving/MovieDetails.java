package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A movie, how it is rated, and whom it suits.
 *
 * @param ratings how many there are in the data
 * @param mean of them; absent where there is none
 * @param histogram how often each value of the scale was given, the lowest first
 * @param imdb the IMDb id, as in {@code tt0113277}
 * @param suits genres that those who liked the movie like more often than everyone does, the most telling first
 */
public record MovieDetails(
        @JsonUnwrapped MovieResponse movie,
        int ratings,
        OptionalDouble mean,
        List<Count> histogram,
        Optional<String> imdb,
        List<GenreShare> suits) {
    /** Copies the lists. */
    public MovieDetails {
        histogram = List.copyOf(histogram);
        suits = List.copyOf(suits);
    }

    /** How often a rating was given. */
    public record Count(double rating, int count) {}

    /**
     * Of a genre, how many times as often these people like it as everyone does.
     *
     * @param times above 1
     */
    public record GenreShare(String genre, double times) {}
}
