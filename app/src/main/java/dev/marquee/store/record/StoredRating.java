package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;

/**
 * What a person gave a movie.
 *
 * @param value finite
 * @param time when they gave it, to the millisecond
 */
public record StoredRating(MovieId movie, float value, Instant time) {
    /** Checks that the value is a number. */
    public StoredRating {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("a rating of %s cannot be stored".formatted(value));
        }
    }
}
