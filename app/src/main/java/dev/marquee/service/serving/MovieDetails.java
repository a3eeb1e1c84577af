package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A movie, its rating statistics, and the genres that its fans like.
 *
 * @param ratings the number of ratings in the data
 * @param mean of the ratings; absent without ratings
 * @param histogram how often each value of the scale was given, the lowest first
 * @param imdb the IMDb id, as in {@code tt0113277}
 * @param suits genres that users who liked the movie like more often than all users, the largest ratio first
 */
public record MovieDetails(
        @JsonUnwrapped MovieResponse movie,
        int ratings,
        OptionalDouble mean,
        List<Count> histogram,
        Optional<String> imdb,
        List<GenreRatio> suits) {
    /** Copies the lists. */
    public MovieDetails {
        histogram = List.copyOf(histogram);
        suits = List.copyOf(suits);
    }

    /** How often a rating was given. */
    public record Count(double rating, int count) {}

    /**
     * How many times as often the users who liked the movie like a genre as all users do.
     *
     * @param times the ratio, above 1
     */
    public record GenreRatio(String genre, double times) {}
}
