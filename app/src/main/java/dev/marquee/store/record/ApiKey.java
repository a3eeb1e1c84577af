package dev.marquee.store.record;

import dev.marquee.data.UsageException;
import java.time.Instant;
import java.util.Set;

/**
 * An API key without its secret.
 *
 * @param id part of the key's text that identifies it; not secret
 * @param name of its owner, for logs and to revoke it
 * @param scopes that it grants, at least one
 * @param created the time of creation
 */
public record ApiKey(String id, String name, Set<Scope> scopes, Instant created) {
    /** The regular expression of a valid name. */
    public static final String NAME = "[A-Za-z0-9_-]{1,32}";

    /** Copies the scopes and checks that there is one. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new UsageException("a key needs at least one scope; choose from read, rate and admin");
        }
    }

    /**
     * Checks a name.
     *
     * @throws UsageException if the name is not valid
     */
    public static void checkName(String name) {
        if (!name.matches(NAME)) {
            throw new UsageException(
                    "'%s' is not a valid key name; use 1 to 32 letters, digits, - and _".formatted(name));
        }
    }

    /** Whether it grants a scope; {@link Scope#ADMIN} includes all others. */
    public boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    /**
     * A new key, whose text is shown once.
     *
     * @param text that clients send, with the secret; not stored
     */
    public record NewApiKey(ApiKey key, String text) {
        /** Omits the secret, so that it is never logged. */
        @Override
        public String toString() {
            return key.toString();
        }
    }
}
