package dev.marquee.server.http.metrics;

import java.util.concurrent.atomic.LongAdder;

/** How many requests took how long. Safe to share; counting takes a few nanoseconds. */
final class Histogram {
    /** Upper bounds in seconds; the last bucket has none. */
    static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private static final double NANOS = 1e9;

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void add(long took) {
        int bucket = 0;
        while (bucket < BOUNDS.length && took > BOUNDS[bucket] * NANOS) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(took);
    }

    /** How many fell into a bucket in 0..BOUNDS.length. */
    long count(int bucket) {
        return buckets[bucket].sum();
    }

    double seconds() {
        return nanos.sum() / NANOS;
    }
}
