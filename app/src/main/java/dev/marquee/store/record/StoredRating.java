package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;

/**
 * A user's rating of a movie.
 *
 * @param value finite
 * @param time of the rating, in milliseconds precision
 */
public record StoredRating(MovieId movie, float value, Instant time) {
    /** Checks that the value is finite. */
    public StoredRating {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("a rating must be finite, got %s".formatted(value));
        }
    }
}
