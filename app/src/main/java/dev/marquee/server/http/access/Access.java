package dev.marquee.server.http.access;

import dev.marquee.store.record.Scope;
import java.util.Optional;

/** Who may ask for something. */
public enum Access {
    /** Everybody, as often as they like: health. */
    UNLIMITED,
    /** Everybody: the page. */
    ALL_USERS,
    /** Keys that may read; everybody where no key is set. */
    READ,
    /** Keys that may change people; everybody where no key is set. */
    RATE,
    /** Keys that may do everything; nobody where no key is set. */
    ADMIN;

    Optional<Scope> scope() {
        return switch (this) {
            case UNLIMITED, ALL_USERS -> Optional.empty();
            case READ -> Optional.of(Scope.READ);
            case RATE -> Optional.of(Scope.RATE);
            case ADMIN -> Optional.of(Scope.ADMIN);
        };
    }
}
