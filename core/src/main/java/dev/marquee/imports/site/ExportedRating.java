package dev.marquee.imports.site;

import java.time.Instant;
import java.util.Optional;

/**
 * A rating as an export has it.
 *
 * @param value on the scale of the export
 * @param when its date or time, by ISO 8601 so that later ones sort behind; empty where unknown
 */
public record ExportedRating(ExportedMovie movie, float value, String when) {
    /** When it was given, after 1970; empty where unknown. A date alone means its beginning in UTC. */
    public Optional<Instant> time() {
        return ExportedTime.read(when);
    }
}
