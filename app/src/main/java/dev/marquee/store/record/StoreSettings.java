package dev.marquee.store.record;

import dev.marquee.data.UsageException;
import java.time.Duration;

/**
 * Where a store is, and how it is used.
 *
 * @param url {@code jdbc:sqlite:FILE}, {@code sqlite:FILE} or a path; {@code jdbc:postgresql://…} or {@code postgresql://…}.
 *     Pragmas of a file follow after a question mark: {@code people.db?max_page_count=100000}; {@code
 *     open_mode=1} only reads
 * @param connections how many people can be read of at once, at least 1; as many can write to PostgreSQL, one to SQLite
 * @param acquireTimeout how long to wait for a connection or for another's lock, at least 250 ms
 */
public record StoreSettings(String url, int connections, Duration acquireTimeout) {
    /** How long to wait where nobody says. */
    public static final Duration USUAL_ACQUIRE_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration MIN_ACQUIRE_TIMEOUT = Duration.ofMillis(250);

    /** Checks the ranges. */
    public StoreSettings {
        if (url.isBlank()) {
            throw new UsageException(
                    "no store is named; give a file, or an address such as postgresql://host/database");
        }
        if (connections < 1) {
            throw new UsageException(
                    "%d connections to the store are not enough; give 1 or more".formatted(connections));
        }
        if (acquireTimeout.compareTo(MIN_ACQUIRE_TIMEOUT) < 0) {
            throw new UsageException("the store would be waited for %d ms only; give %d or more"
                    .formatted(acquireTimeout.toMillis(), MIN_ACQUIRE_TIMEOUT.toMillis()));
        }
    }

    /** A store that suits one machine: four connections, five seconds. */
    public static StoreSettings of(String url) {
        return new StoreSettings(url, 4, USUAL_ACQUIRE_TIMEOUT);
    }

    /** The same with another patience. */
    public StoreSettings with(Duration other) {
        return new StoreSettings(url, connections, other);
    }
}
