package dev.marquee.imports.site;

import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A movie that was watched and not rated.
 *
 * @param when the date or time in ISO 8601; empty if unknown
 */
public record ExportedView(MovieRef movie, String when) {
    /** The time of watching, after 1970; empty if unknown. A date alone means midnight UTC. */
    public Optional<Instant> time() {
        return ExportedTime.read(when);
    }
}
