package dev.marquee.server.http;

import dev.marquee.store.Scope;
import java.util.Set;

/**
 * A key that is ours.
 *
 * @param name for logs
 * @param scopes what it may do
 */
record KnownKey(String name, Set<Scope> scopes) {
    KnownKey {
        scopes = Set.copyOf(scopes);
    }

    boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }
}
