package dev.marquee.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * Values in the order of something that goes on.
 *
 * @param name what they are: {@code Ratings a month}
 * @param values empty where there is none
 * @param fromZero whether they are amounts, drawn as an area from 0; else a line between lowest and highest
 * @param label how one is written
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
