package dev.marquee.evaluate.metric;

import java.util.List;

/** Coverage of central prediction intervals. */
final class CentralIntervals {
    /** Nominal coverage of the intervals, in per cent. */
    static final List<Integer> LEVELS = List.of(50, 80, 90, 95);

    private CentralIntervals() {}

    /**
     * The share of a uniform distribution over a range of cumulative probabilities that lies in the central interval.
     *
     * @param middle nominal coverage of the interval, 0..1
     * @param from lower cumulative probability, at most {@code to}
     */
    static double within(double middle, double from, double to) {
        double low = (1 - middle) / 2;
        double high = (1 + middle) / 2;
        if (to > from) {
            return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (to - from);
        }
        return from >= low && from <= high ? 1 : 0;
    }
}
