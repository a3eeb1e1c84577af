package dev.marquee.server.http.access;

import dev.marquee.store.ApiKeys;
import dev.marquee.store.record.StoreException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The keys of the store. A key is looked up each time, so that one taken back is worthless at once; whether there is any at
 * all is asked every few seconds, and stays as it was while the store fails.
 */
public final class StoredKeys implements KeyRing {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    private static final long NANOS = 5_000_000_000L;

    private final ApiKeys keys;
    private final LongSupplier nanos;
    private final AtomicLong asked;
    private volatile boolean set;

    /**
     * The keys of a store.
     *
     * @throws StoreException if the store does not say whether there is any
     */
    public StoredKeys(ApiKeys keys, LongSupplier nanos) {
        this.keys = keys;
        this.nanos = nanos;
        this.asked = new AtomicLong(nanos.getAsLong());
        this.set = any();
    }

    /** One asks the store while others go by what it said before: a store that is gone is waited for at length. */
    @Override
    public boolean isSet() {
        long before = asked.get();
        long now = nanos.getAsLong();
        if (now - before >= NANOS && asked.compareAndSet(before, now)) {
            try {
                set = any();
            } catch (StoreException e) {
                LOG.log(System.Logger.Level.DEBUG, "whether the store has keys is not known; it goes on as before", e);
            }
        }
        return set;
    }

    private boolean any() {
        return !keys.all().isEmpty();
    }

    @Override
    public Optional<KnownKey> find(String presented) {
        return keys.find(presented).map(key -> new KnownKey(key.name(), key.scopes()));
    }
}
