package dev.marquee.imports.site;

import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A rating as given by an export.
 *
 * @param movie the movie as named by the export
 * @param value on the scale of the export
 * @param when its date or time in ISO 8601, so that texts sort by time; empty if unknown
 */
public record ExportedRating(MovieRef movie, float value, String when) {
    /** {@return the time of the rating, after 1970; empty if unknown} A date alone means midnight UTC. */
    public Optional<Instant> time() {
        return ExportedTime.read(when);
    }
}
