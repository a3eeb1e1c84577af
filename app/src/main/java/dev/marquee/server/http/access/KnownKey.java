package dev.marquee.server.http.access;

import dev.marquee.store.record.Scope;
import java.util.Set;

/**
 * A key that is ours.
 *
 * @param name for logs
 * @param scopes what it may do
 */
public record KnownKey(String name, Set<Scope> scopes) {
    public KnownKey {
        scopes = Set.copyOf(scopes);
    }

    boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }
}
