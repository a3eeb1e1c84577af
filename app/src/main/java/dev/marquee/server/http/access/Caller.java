package dev.marquee.server.http.access;

import dev.marquee.store.record.StoreException;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param address from where
 * @param identity by which key
 */
public record Caller(String address, Identity identity) {
    /** By which key somebody asks. Sealed, since each is let in or refused in its own way. */
    sealed interface Identity {
        /** By none. */
        record Anonymous() implements Identity {}

        /** By one of ours. */
        record Known(KnownKey key) implements Identity {}

        /** By one that is none of ours. */
        record InvalidKey() implements Identity {}

        /** By one that cannot be looked up at the moment. */
        record Unverified(StoreException error) implements Identity {}
    }

    /** The key, if it is one of ours. */
    public Optional<KnownKey> key() {
        return identity instanceof Identity.Known(KnownKey key) ? Optional.of(key) : Optional.empty();
    }
}
