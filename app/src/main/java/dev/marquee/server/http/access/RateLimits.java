package dev.marquee.server.http.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Rate limits by token bucket: one bucket per client, refilled at the rate up to the burst size. Beyond {@value #MAX_CLIENTS}
 * clients the least recently used bucket is evicted, and its client starts with a full one again; this bounds memory at about
 * 10 MB. Thread-safe.
 */
public final class RateLimits {
    private static final int MAX_CLIENTS = 50_000;
    private static final double NANOS = 1e9;

    private final double rate;
    private final double burst;
    private final LongSupplier nanos;

    /** Buckets by client, the most recently used last. Guarded by this. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /**
     * @param rate tokens per second; 0 for no limit
     * @param burst capacity of a bucket in tokens, at least 1
     * @param nanos a monotonic clock in nanoseconds
     */
    public RateLimits(int rate, int burst, LongSupplier nanos) {
        this.rate = rate;
        this.burst = burst;
        this.nanos = nanos;
    }

    private record Bucket(double tokens, long at) {}

    /** Takes a token from a client's bucket. Empty if it had one, else the whole seconds until it will, at least 1. */
    synchronized OptionalLong acquire(String caller) {
        if (rate == 0) {
            return OptionalLong.empty();
        }
        long now = nanos.getAsLong();
        Bucket previous = buckets.getOrDefault(caller, new Bucket(burst, now));
        double tokens = Math.min(burst, previous.tokens() + (now - previous.at()) / NANOS * rate);
        boolean enough = tokens >= 1;
        buckets.put(caller, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough ? OptionalLong.empty() : OptionalLong.of((long) Math.max(1, Math.ceil((1 - tokens) / rate)));
    }

    synchronized int callers() {
        return buckets.size();
    }
}
