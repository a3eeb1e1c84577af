package dev.marquee.server.http;

import dev.marquee.store.ApiKeys;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The keys of the store. A key is looked up each time, so that one taken back is worthless at once; whether there is any at
 * all is asked every few seconds.
 */
final class StoredKeys implements KeyRing {
    private static final long NANOS = 5_000_000_000L;

    private final ApiKeys keys;
    private final LongSupplier nanos;
    private volatile Optional<Counted> counted = Optional.empty();

    StoredKeys(ApiKeys keys, LongSupplier nanos) {
        this.keys = keys;
        this.nanos = nanos;
    }

    private record Counted(boolean any, long at) {}

    @Override
    public boolean isSet() {
        long now = nanos.getAsLong();
        return counted.filter(before -> now - before.at() < NANOS)
                .orElseGet(() -> count(now))
                .any();
    }

    private Counted count(long now) {
        Counted found = new Counted(!keys.all().isEmpty(), now);
        counted = Optional.of(found);
        return found;
    }

    @Override
    public Optional<KnownKey> find(String presented) {
        return keys.find(presented).map(key -> new KnownKey(key.id(), key.scopes()));
    }
}
