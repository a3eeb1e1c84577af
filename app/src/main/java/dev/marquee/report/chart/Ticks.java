package dev.marquee.report.chart;

import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Round tick values of an axis: multiples of a step of 1, 2 or 5 times a power of ten.
 *
 * @param values ascending
 * @param label formats a value
 */
record Ticks(List<Double> values, DoubleFunction<String> label) {
    /** Copies the values. */
    Ticks {
        values = List.copyOf(values);
    }

    /** From 0 to the first tick not below {@code highest}, which must be above 0; integer ticks if it is an integer. */
    static Ticks upTo(double highest, int max) {
        double step = step(highest, max);
        step = highest == Math.rint(highest) ? Math.max(1, step) : step;
        return multiples(step, 0, Math.ceil(highest / step - 1e-9));
    }

    /** From the last tick not above low to the first tick not below high; at least two. */
    static Ticks around(double low, double high, int max) {
        double step = step(high - low, max);
        double first = Math.floor(low / step + 1e-9);
        return multiples(step, first, Math.max(first + 1, Math.ceil(high / step - 1e-9)));
    }

    /** The integer ticks from low to high. */
    static Ticks integers(int low, int high, int max) {
        double step = Math.max(1, step(high - low, max));
        return multiples(step, Math.ceil(low / step), Math.floor(high / step));
    }

    /** 1, 2 and 5 times powers of ten in low..high, both above 0; only the powers of ten if these exceed {@code max}. */
    static Ticks logarithmic(double low, double high, int max) {
        List<Double> all = logarithmic(low, high, List.of(1.0, 2.0, 5.0));
        List<Double> values = all.size() <= max ? all : logarithmic(low, high, List.of(1.0));
        return new Ticks(values, value -> Numbers.decimals(value, decimals(value)));
    }

    private static List<Double> logarithmic(double low, double high, List<Double> digits) {
        List<Double> values = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
            for (double digit : digits) {
                double value = digit * Math.pow(10, power);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static Ticks multiples(double step, double first, double last) {
        List<Double> values = new ArrayList<>();
        for (double i = first; i <= last; i++) {
            values.add(i * step);
        }
        int decimals = decimals(step);
        return new Ticks(values, value -> Numbers.decimals(value, decimals));
    }

    /** The smallest step that divides the range into at most {@code max} parts; 1 for an empty range. */
    private static double step(double range, int max) {
        if (!(range > 0)) {
            return 1;
        }
        double min = range / Math.max(1, max);
        double power = Math.pow(10, Math.floor(Math.log10(min)));
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= min * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** Number of decimals needed for a number with one significant digit. */
    private static int decimals(double number) {
        return (int) Math.max(0, -Math.floor(Math.log10(number) + 1e-9));
    }
}
