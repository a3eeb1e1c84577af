package dev.marquee.server.http.access;

import dev.marquee.internal.Hashes;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.ApiKeys;
import dev.marquee.store.SecretGenerator;
import dev.marquee.store.record.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The valid API keys: those of the settings, and those of the store. A stored key is looked up for every request, so that
 * revoking it takes effect at once. Whether the store has any key is checked every 5 s at most, and keeps its last known value
 * while the store fails. Thread-safe.
 */
public final class KeyRing {
    private static final long CHECK_INTERVAL_NANOS = 5_000_000_000L;

    private final List<KeySetting> configured;
    private final Optional<ApiKeys> stored;
    private final RecentCheck hasStored;

    /**
     * Checks whether the store has keys.
     *
     * @param configured the keys of the settings
     * @param stored the keys of the store; empty without one
     * @param nanos a monotonic clock in nanoseconds
     * @throws StoreException if the store cannot be read
     */
    public KeyRing(List<KeySetting> configured, Optional<ApiKeys> stored, LongSupplier nanos) {
        this.configured = List.copyOf(configured);
        this.stored = stored;
        this.hasStored = new RecentCheck(
                () -> stored.isPresent() && !stored.orElseThrow().all().isEmpty(), CHECK_INTERVAL_NANOS, nanos);
    }

    /** Whether there is at least one key. */
    boolean isSet() {
        return !configured.isEmpty() || hasStored.get();
    }

    /**
     * Looks up a key; empty if it is unknown.
     *
     * @param presented the key as the client sent it
     * @throws StoreException if the store cannot be read
     */
    Optional<KnownKey> find(String presented) {
        return findConfigured(presented)
                .or(() -> stored.flatMap(keys -> keys.find(presented))
                        .map(key -> new KnownKey(key.name(), key.scopes())));
    }

    /** Compares with the hashes of all keys, each in constant time, so that the response time leaks nothing about a key. */
    private Optional<KnownKey> findConfigured(String presented) {
        String hash = Hashes.sha256(presented);
        Optional<KnownKey> found = Optional.empty();
        for (KeySetting key : configured) {
            if (SecretGenerator.equal(hash, key.sha256())) {
                found = Optional.of(new KnownKey(key.name(), key.scopes()));
            }
        }
        return found;
    }
}
