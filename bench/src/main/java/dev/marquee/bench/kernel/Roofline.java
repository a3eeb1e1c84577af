package dev.marquee.bench.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the machine can do at most: Williams, Waterman and Patterson, "Roofline: an insightful visual performance model for
 * multicore architectures" (2009), with a roof for each level of memory.
 *
 * @param widest multiplications and additions per nanosecond on the widest vectors
 * @param eight the same on vectors of eight lanes
 * @param bandwidths bytes read per nanosecond from arrays of {@link #KIB}
 */
record Roofline(double widest, double eight, Map<Integer, Double> bandwidths) {
    /** Sizes of arrays in KiB: for the first, second and third cache, and memory. */
    static final List<Integer> KIB = List.of(16, 512, 8192, 262144);

    Roofline {
        bandwidths = Map.copyOf(bandwidths);
    }

    /**
     * The shortest time, in nanoseconds.
     *
     * @param operations multiplications and additions
     * @param bytes read and written
     * @param kib size of the data: it is read from the level whose array is the first that is as large
     */
    double nanos(double operations, double bytes, double kib) {
        int level = KIB.stream().filter(size -> kib <= 2.0 * size).findFirst().orElse(KIB.getLast());
        return Math.max(operations / Math.max(widest, eight), bytes / bandwidth(level));
    }

    /** Bytes read per nanosecond from an array of one of the sizes. */
    double bandwidth(int kib) {
        return Objects.requireNonNull(bandwidths.get(kib));
    }
}
