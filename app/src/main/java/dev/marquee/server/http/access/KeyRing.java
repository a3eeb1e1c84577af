package dev.marquee.server.http.access;

import java.util.Optional;

/** API keys. Safe to share. */
public interface KeyRing {
    /** Whether there is any. */
    boolean isSet();

    /**
     * Whose key it is.
     *
     * @param presented the key as it was sent
     * @throws dev.marquee.store.record.StoreException if that cannot be known at the moment
     */
    Optional<KnownKey> find(String presented);
}
