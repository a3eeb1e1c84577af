package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;

/**
 * A movie that a user marked.
 *
 * @param time of the mark, in milliseconds precision
 */
public record StoredMark(MovieId movie, Instant time) {}
