package dev.marquee.server.http.access;

import dev.marquee.store.ApiKeys;
import dev.marquee.store.record.StoreException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The API keys of the store. A key is looked up for every request, so that revoking it takes effect at once. Whether any key
 * exists is checked every 5 s at most, and keeps its last known value while the store fails.
 */
public final class StoredKeys implements KeyRing {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    private static final long CHECK_INTERVAL_NANOS = 5_000_000_000L;

    private final ApiKeys keys;
    private final LongSupplier nanos;
    private final AtomicLong lastCheck;
    private volatile boolean set;

    /**
     * Checks whether the store has keys.
     *
     * @throws StoreException if the store cannot be read
     */
    public StoredKeys(ApiKeys keys, LongSupplier nanos) {
        this.keys = keys;
        this.nanos = nanos;
        this.lastCheck = new AtomicLong(nanos.getAsLong());
        this.set = hasKeys();
    }

    /** One thread queries the store while the others use the previous value, since a store that is down answers slowly. */
    @Override
    public boolean isSet() {
        long previous = lastCheck.get();
        long now = nanos.getAsLong();
        if (now - previous >= CHECK_INTERVAL_NANOS && lastCheck.compareAndSet(previous, now)) {
            try {
                set = hasKeys();
            } catch (StoreException e) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "cannot check whether the store has API keys; keeping the previous value",
                        e);
            }
        }
        return set;
    }

    private boolean hasKeys() {
        return !keys.all().isEmpty();
    }

    @Override
    public Optional<KnownKey> find(String presented) {
        return keys.find(presented).map(key -> new KnownKey(key.name(), key.scopes()));
    }
}
