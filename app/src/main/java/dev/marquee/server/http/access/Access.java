package dev.marquee.server.http.access;

import dev.marquee.store.record.Scope;
import java.util.Optional;

/** The access that a route needs. */
public enum Access {
    /** Any client, without rate limit and never shed: health. */
    UNLIMITED,
    /** Any client: the page. */
    PUBLIC,
    /** Keys with scope read; any client if no key is set. */
    READ,
    /** Like {@link #READ}, but never shed: metrics. */
    MONITOR,
    /** Keys with scope rate, to change user data; any client if no key is set. */
    RATE,
    /** Keys with scope admin; no client if no key is set. Never shed. */
    ADMIN;

    Optional<Scope> scope() {
        return switch (this) {
            case UNLIMITED, PUBLIC -> Optional.empty();
            case READ, MONITOR -> Optional.of(Scope.READ);
            case RATE -> Optional.of(Scope.RATE);
            case ADMIN -> Optional.of(Scope.ADMIN);
        };
    }
}
