package dev.marquee.evaluate.compare;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The 95 % confidence interval of a metric, by percentiles of the bootstrap distribution.
 *
 * @param low at most high
 * @param high finite, as low is
 */
public record ConfidenceInterval(double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * {@return the central 95 % of the values that are not NaN; empty if all are}
     *
     * @param values the metric for each resample, in any order
     */
    public static Optional<ConfidenceInterval> of(DoubleStream values) {
        double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new ConfidenceInterval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)));
    }

    /** Interpolates linearly between the two nearest order statistics. */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
