package dev.marquee.bench.kernel;

import java.util.Map;
import java.util.Objects;

/**
 * Results of one kind of implementation.
 *
 * @param nanos nanoseconds per call, by the name of the method and the value of its parameter, if it has one
 */
record Timings(Map<String, Double> nanos) {
    Timings {
        nanos = Map.copyOf(nanos);
    }

    boolean has(String name) {
        return nanos.containsKey(name);
    }

    double of(String name) {
        return Objects.requireNonNull(nanos.get(name), name);
    }
}
