package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something a person changed.
 *
 * @param version of the person that it led to, at least 1
 * @param time when, to the millisecond
 * @param mark which was set or taken away; empty for a rating
 * @param before the rating there was, or 1 for a mark that was set; empty for none
 * @param after the rating there is, or 1 for a mark that is set; empty for none
 */
public record Change(
        long version, Instant time, Optional<Mark> mark, MovieId movie, OptionalDouble before, OptionalDouble after) {
    static final String RATING = "rating";

    /** {@code rating}, or the name of the mark. */
    public String what() {
        return mark.map(Mark::toString).orElse(RATING);
    }
}
