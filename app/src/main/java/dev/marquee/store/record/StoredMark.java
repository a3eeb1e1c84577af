package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;

/**
 * A movie that a person marked.
 *
 * @param time when, to the millisecond
 */
public record StoredMark(MovieId movie, Instant time) {}
