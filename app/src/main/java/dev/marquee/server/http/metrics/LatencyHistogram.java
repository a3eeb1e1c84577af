package dev.marquee.server.http.metrics;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Histogram of request latencies. Thread-safe; adding a value takes a few nanoseconds. */
final class LatencyHistogram {
    /** Upper bounds in seconds; the last bucket is unbounded. */
    static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private static final double NANOS = 1e9;

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    LatencyHistogram() {
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

    /** Adds all latencies of another one. */
    void addAll(LatencyHistogram other) {
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            buckets[bucket].add(other.count(bucket));
        }
        nanos.add(other.nanos.sum());
    }

    long count() {
        return Arrays.stream(buckets).mapToLong(LongAdder::sum).sum();
    }

    /**
     * A latency that a share of all does not exceed, interpolated within its bucket; the largest bound if it is beyond; 0 without any.
     *
     * @param share from 0 to 1
     */
    double quantile(double share) {
        double wanted = share * count();
        double below = 0;
        for (int bucket = 0; bucket < BOUNDS.length; bucket++) {
            long here = count(bucket);
            if (here > 0 && below + here >= wanted) {
                double low = bucket == 0 ? 0 : BOUNDS[bucket - 1];
                return low + (BOUNDS[bucket] - low) * (wanted - below) / here;
            }
            below += here;
        }
        return below == 0 && count() == 0 ? 0 : BOUNDS[BOUNDS.length - 1];
    }
}
