package dev.marquee.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * A histogram bin on a logarithmic scale with five bins per decade, at Renard's preferred numbers 1, 1.6, 2.5, 4, 6.3,
 * 10 … Each contains at least one integer.
 *
 * @param low lower bound, inclusive
 * @param high upper bound, exclusive
 * @param count the number of values x with {@code low ≤ x < high}
 */
public record LogBin(double low, double high, int count) {
    private static final int[] EDGES = {10, 16, 25, 40, 63};

    /** {@return the smallest integer in the bin} */
    public int first() {
        return (int) Math.ceil(low);
    }

    /** {@return the largest integer in the bin} */
    public int last() {
        return (int) Math.ceil(high) - 1;
    }

    /**
     * The bins from that of the first value to that of the last; {@code sorted} has at least one value, all at least 1.
     */
    static List<LogBin> of(int[] sorted) {
        List<LogBin> bins = new ArrayList<>();
        int step = 0;
        for (int i = 0; i < sorted.length; step++) {
            int from = i;
            while (i < sorted.length && sorted[i] < edge(step + 1)) {
                i++;
            }
            if (i > 0) {
                bins.add(new LogBin(edge(step), edge(step + 1), i - from));
            }
        }
        return bins;
    }

    private static double edge(int step) {
        int decade = step / EDGES.length;
        return EDGES[step % EDGES.length] * Math.pow(10, decade) / 10;
    }
}
