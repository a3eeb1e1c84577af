package dev.marquee.store.record;

import dev.marquee.data.UsageException;
import java.time.Instant;
import java.util.Set;

/**
 * What is known of a program's key. Its secret is not.
 *
 * @param id by which its text finds it; no secret
 * @param name whose it is: for logs, and to take it back by
 * @param scopes what it allows, at least one
 * @param created when
 */
public record ApiKey(String id, String name, Set<Scope> scopes, Instant created) {
    /** What a name may be. */
    public static final String NAME = "[A-Za-z0-9_-]{1,32}";

    /** Copies the scopes and checks that there is one. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new UsageException("a key that allows nothing was asked for; give it a scope: read, rate or admin");
        }
    }

    /**
     * Refuses what is no name.
     *
     * @throws UsageException if a key cannot be named so
     */
    public static void checkName(String name) {
        if (!name.matches(NAME)) {
            throw new UsageException(
                    "'%s' is no name for a key; take 1 to 32 letters, digits, - and _".formatted(name));
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
