package dev.marquee.service.serving.browse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A page of movies for one user.
 *
 * @param movies in the requested order
 * @param more whether another page follows
 */
public record BrowseResponse(List<Browsed> movies, boolean more) {
    /** Copies the list. */
    public BrowseResponse {
        movies = List.copyOf(movies);
    }

    /**
     * A movie, and what the model expects of it.
     *
     * @param runtime minutes; absent if unknown
     * @param predictedRating absent if the user has rated the movie, or the model predicts no ratings
     * @param probabilityLiked absent if the user has rated the movie, or the model predicts no distribution
     */
    public record Browsed(
            @JsonUnwrapped MovieResponse movie,
            OptionalInt runtime,
            OptionalDouble predictedRating,
            OptionalDouble probabilityLiked) {}
}
