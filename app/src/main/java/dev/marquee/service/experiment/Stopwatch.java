package dev.marquee.service.experiment;

import java.util.function.Supplier;

/** Sums up durations. */
final class Stopwatch {
    private long nanos;

    <T> T time(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    /** Leaves out what another watch measures meanwhile. */
    <T> T timeWithout(Stopwatch other, Supplier<T> work) {
        long before = other.nanos;
        T result = time(work);
        nanos -= other.nanos - before;
        return result;
    }

    /** Total in seconds, rounded to milliseconds. */
    double seconds() {
        return Math.round(nanos / 1e6) / 1e3;
    }
}
