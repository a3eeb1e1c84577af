package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of a user's rating or mark.
 *
 * @param version of the user after the change, at least 1
 * @param time of the change, in milliseconds precision
 * @param mark that was set or deleted; empty for a rating
 * @param before the rating before the change, or 1 for a mark that was set; empty if there was none
 * @param after the rating after the change, or 1 for a mark that is set; empty if there is none
 */
public record Change(
        long version, Instant time, Optional<Mark> mark, MovieId movie, OptionalDouble before, OptionalDouble after) {
    /** What {@link #what} gives for a rating. */
    public static final String RATING = "rating";

    /** {@code rating}, or the name of the mark. */
    public String what() {
        return mark.map(Mark::toString).orElse(RATING);
    }
}
