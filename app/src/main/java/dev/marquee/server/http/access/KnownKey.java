package dev.marquee.server.http.access;

import dev.marquee.store.record.Scope;
import java.util.Set;

/**
 * A valid API key.
 *
 * @param name for logs
 * @param scopes that it grants; admin includes all others
 */
public record KnownKey(String name, Set<Scope> scopes) {
    public KnownKey {
        scopes = Set.copyOf(scopes);
    }

    boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }
}
