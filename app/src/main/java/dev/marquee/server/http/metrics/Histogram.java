package dev.marquee.server.http.metrics;

import java.util.concurrent.atomic.LongAdder;

/** Histogram of request latencies. Thread-safe; adding a value takes a few nanoseconds. */
final class Histogram {
    /** Upper bounds in seconds; the last bucket is unbounded. */
    static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private static final double NANOS = 1e9;

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void add(long latencyNanos) {
        int bucket = 0;
        while (bucket < BOUNDS.length && latencyNanos > BOUNDS[bucket] * NANOS) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(latencyNanos);
    }

    /** The number of latencies in a bucket, which is in 0..BOUNDS.length; not cumulative. */
    long count(int bucket) {
        return buckets[bucket].sum();
    }

    double seconds() {
        return nanos.sum() / NANOS;
    }
}
