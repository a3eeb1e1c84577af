package dev.marquee.server.http.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * How often each caller may ask: a token bucket for each, which fills at the rate up to the burst. Of callers beyond
 * {@value #MOST} those who asked longest ago are forgotten, which gives them a full bucket again: memory is bounded, at
 * about 10 MB. Safe to share.
 */
public final class RateLimits {
    private static final int MOST = 50_000;
    private static final double NANOS = 1e9;

    private final double rate;
    private final double burst;
    private final LongSupplier nanos;

    /** Of callers, the latest last. Only touched under the lock. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param rate tokens a second; 0 for no limit
     * @param burst the most tokens, at least 1
     * @param nanos a clock that never goes back
     */
    public RateLimits(int rate, int burst, LongSupplier nanos) {
        this.rate = rate;
        this.burst = burst;
        this.nanos = nanos;
    }

    private record Bucket(double tokens, long at) {}

    /** Takes a token of a caller; if there is none, the whole seconds until there is, at least 1. */
    synchronized OptionalLong take(String caller) {
        if (rate == 0) {
            return OptionalLong.empty();
        }
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(caller, new Bucket(burst, now));
        double tokens = Math.min(burst, before.tokens() + (now - before.at()) / NANOS * rate);
        boolean enough = tokens >= 1;
        buckets.put(caller, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough ? OptionalLong.empty() : OptionalLong.of((long) Math.max(1, Math.ceil((1 - tokens) / rate)));
    }

    synchronized int callers() {
        return buckets.size();
    }
}
