package dev.marquee.store.record;

import dev.marquee.data.UsageException;
import java.time.Duration;

/**
 * Address and connections of a store.
 *
 * @param url {@code jdbc:sqlite:FILE}, {@code sqlite:FILE} or a path; {@code jdbc:postgresql://…} or {@code postgresql://…}.
 *     Pragmas of a file follow after a question mark: {@code people.db?max_page_count=100000}; {@code
 *     open_mode=1} opens it read-only
 * @param connections the number of connections for reading, at least 1; for writing, as many to PostgreSQL and one to SQLite
 * @param acquireTimeout how long to wait for a connection or a lock, at least 250 ms
 */
public record StoreSettings(String url, int connections, Duration acquireTimeout) {
    /** The default timeout. */
    public static final Duration DEFAULT_ACQUIRE_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration MIN_ACQUIRE_TIMEOUT = Duration.ofMillis(250);

    /** Checks the ranges. */
    public StoreSettings {
        if (url.isBlank()) {
            throw new UsageException(
                    "the store is blank; give a file, or an address such as postgresql://host/database");
        }
        if (connections < 1) {
            throw new UsageException(
                    "the number of store connections must be at least 1, got %d".formatted(connections));
        }
        if (acquireTimeout.compareTo(MIN_ACQUIRE_TIMEOUT) < 0) {
            throw new UsageException("a store timeout of %d ms is too short; give at least %d ms"
                    .formatted(acquireTimeout.toMillis(), MIN_ACQUIRE_TIMEOUT.toMillis()));
        }
    }

    /** Defaults for a single machine: four connections, five seconds. */
    public static StoreSettings of(String url) {
        return new StoreSettings(url, 4, DEFAULT_ACQUIRE_TIMEOUT);
    }

    /** The same settings with another timeout. */
    public StoreSettings with(Duration other) {
        return new StoreSettings(url, connections, other);
    }
}
