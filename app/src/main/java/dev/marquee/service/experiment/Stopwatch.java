package dev.marquee.service.experiment;

import java.util.function.Supplier;

/** Adds up how long things take. */
final class Stopwatch {
    private long nanos;

    <T> T time(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    /** To the millisecond. */
    double seconds() {
        return Math.round(nanos / 1e6) / 1e3;
    }
}
