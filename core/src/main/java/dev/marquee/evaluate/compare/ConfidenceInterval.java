package dev.marquee.evaluate.compare;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Where a metric lies with a confidence of 95 %.
 *
 * @param low at most high
 * @param high finite, as low is
 */
public record ConfidenceInterval(double low, double high) {
    private static final double TAIL = 0.025;

    /** The middle 95 % of the values that are not NaN; empty where there is none. */
    public static Optional<ConfidenceInterval> of(DoubleStream values) {
        double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new ConfidenceInterval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)));
    }

    /** Linear between the two nearest order statistics. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
