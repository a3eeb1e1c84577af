package dev.marquee.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * A bin of a histogram whose bins are equally wide on a logarithmic scale: five a decade, at Renard's preferred numbers
 * 1, 1.6, 2.5, 4, 6.3, 10 … Each holds at least one whole number.
 *
 * @param low where it begins
 * @param high where the next begins
 * @param count how many whole numbers x there are with low ≤ x < high
 */
public record LogBin(double low, double high, int count) {
    private static final int[] HOLDOUTS = {10, 16, 25, 40, 63};

    /** The smallest whole number in the bin. */
    public int first() {
        return (int) Math.ceil(low);
    }

    /** The largest whole number in the bin. */
    public int last() {
        return (int) Math.ceil(high) - 1;
    }

    /** The bins from the first number's to the last's; {@code sorted} holds numbers from 1 on, at least one. */
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
        int decade = step / HOLDOUTS.length;
        return HOLDOUTS[step % HOLDOUTS.length] * Math.pow(10, decade) / 10;
    }
}
