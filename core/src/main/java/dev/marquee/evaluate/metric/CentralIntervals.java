package dev.marquee.evaluate.metric;

import java.util.List;

/** Intervals in the middle of what was expected. */
final class CentralIntervals {
    /** How much of what was expected they hold, in per cent. */
    static final List<Integer> LEVELS = List.of(50, 80, 90, 95);

    private CentralIntervals() {}

    /**
     * How much of something that lies spread evenly from one cumulated probability to another falls into the middle.
     *
     * @param middle how much the middle holds, 0..1
     * @param from at most {@code to}
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
