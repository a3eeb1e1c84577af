package dev.marquee.server.http.access;

import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreException;
import java.util.Optional;

/**
 * The client of a request.
 *
 * @param address an IP address, or the /64 network of an IPv6 address
 * @param identity what is known from its API key
 */
public record Caller(String address, Identity identity) {
    /** The result of authentication. Sealed, because access control treats each case differently. */
    sealed interface Identity {
        /** No key was sent. */
        record Anonymous() implements Identity {}

        /** A valid key was sent. */
        record Known(KnownKey key) implements Identity {}

        /** An unknown key was sent. */
        record InvalidKey() implements Identity {}

        /** A key was sent that cannot be looked up at the moment. */
        record Unverified(StoreException error) implements Identity {}
    }

    /** Whether the client is the operator: has a key with scope admin. */
    public boolean isOperator() {
        return key().map(key -> key.allows(Scope.ADMIN)).orElse(false);
    }

    /** The key, if a valid one was sent. */
    public Optional<KnownKey> key() {
        return identity instanceof Identity.Known(KnownKey key) ? Optional.of(key) : Optional.empty();
    }
}
