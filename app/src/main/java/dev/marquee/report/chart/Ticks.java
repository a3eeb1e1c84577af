package dev.marquee.report.chart;

import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Round values to mark on an axis.
 *
 * @param values ascending
 * @param label how one is written
 */
record Ticks(List<Double> values, DoubleFunction<String> label) {
    /** Multiples of 1, 2 or 5 times a power of ten from low to high, at most so many where high is above low. */
    static Ticks linear(double low, double high, int most) {
        double step = step(high - low, most);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            values.add(i * step);
        }
        return new Ticks(values, value -> Numbers.decimals(value, decimals));
    }

    /** The same in steps of at least 1, for what is counted. */
    static Ticks counts(double low, double high, int most) {
        return linear(low, high, Math.clamp((long) (high - low), 1, most));
    }

    /** The same from the last multiple below low to the first above high, so at least two. */
    static Ticks around(double low, double high, int most) {
        double step = step(high - low, most);
        return linear(
                Math.floor(low / step) * step, Math.ceil(high / step) * step + (low == high ? step : 0), most + 2);
    }

    /** 1, 2 and 5 times powers of ten from low to high, both above 0; or only the powers where that is too many. */
    static Ticks logarithmic(double low, double high, int most) {
        List<Double> all = logarithmic(low, high, List.of(1.0, 2.0, 5.0));
        List<Double> values = all.size() <= most ? all : logarithmic(low, high, List.of(1.0));
        return new Ticks(
                values, value -> Numbers.decimals(value, value >= 1 ? 0 : (int) Math.ceil(-Math.log10(value) - 1e-9)));
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

    /** The first multiple of the ticks' step that is not below the value: where an axis from 0 should end. */
    static double top(double value, int most) {
        double step = step(value, most);
        return Math.ceil(value / step - 1e-9) * step;
    }

    private static double step(double range, int most) {
        if (!(range > 0)) {
            return 1;
        }
        double least = range / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= least * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }
}
