package dev.marquee.store;

import dev.marquee.data.UsageException;
import java.time.Instant;
import java.util.Set;

/**
 * What is known of a program's key. Its secret is not.
 *
 * @param id which names it, and is no secret
 * @param label whose it is, in words
 * @param scopes what it allows, at least one
 * @param created when
 */
public record ApiKey(String id, String label, Set<Scope> scopes, Instant created) {
    /** Copies the scopes and checks that there is one. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new UsageException("a key that allows nothing was asked for; give it a scope: read, rate or admin");
        }
    }

    /** Whether it allows something; {@link Scope#ADMIN} allows everything. */
    public boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    /**
     * A key just made, which is shown once.
     *
     * @param text what the program sends; not stored anywhere
     */
    public record Made(ApiKey key, String text) {
        /** Without the secret, so that no log shows it. */
        @Override
        public String toString() {
            return key.toString();
        }
    }
}
