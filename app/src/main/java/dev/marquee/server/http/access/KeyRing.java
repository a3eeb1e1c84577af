package dev.marquee.server.http.access;

import java.util.Optional;

/** A set of API keys. Thread-safe. */
public interface KeyRing {
    /** Whether there is at least one key. */
    boolean isSet();

    /**
     * Looks up a key; empty if it is unknown.
     *
     * @param presented the key as the client sent it
     * @throws dev.marquee.store.record.StoreException if the store cannot be read
     */
    Optional<KnownKey> find(String presented);
}
