package dev.marquee.store.record;

import java.time.Instant;

/**
 * A user's agreement to be seen by users of similar taste.
 *
 * @param name shown in place of the id
 * @param since when the user agreed
 */
public record Visibility(String name, Instant since) {}
