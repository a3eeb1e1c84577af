package dev.marquee.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A series of values.
 *
 * @param name name of the series: {@code Ratings per month}
 * @param values one per step, empty if missing
 * @param fromZero whether the values are drawn as an area from 0; else as a line between lowest and highest
 * @param label formats a value
 */
public record Series(String name, List<OptionalDouble> values, boolean fromZero, DoubleFunction<String> label) {
    /** Copies the values. */
    public Series {
        values = List.copyOf(values);
    }

    double lowest() {
        return fromZero
                ? 0
                : values.stream().flatMapToDouble(OptionalDouble::stream).min().orElse(0);
    }

    double highest() {
        return values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(1);
    }
}
