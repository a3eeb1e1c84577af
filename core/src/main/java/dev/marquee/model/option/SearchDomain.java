package dev.marquee.model.option;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How tuning samples an option. The domain is narrower than the accepted range: values that can be best on some data
 * set. Sealed, because tuning and documentation handle each kind separately.
 *
 * @param <T> the values' Java type
 */
public sealed interface SearchDomain<T> {
    /**
     * Not tuned: a decision of the user, or an option that only affects training time.
     *
     * @param <T> the values' Java type
     */
    record NotSearched<T>() implements SearchDomain<T> {
        @Override
        public boolean contains(T value) {
            return true;
        }

        @Override
        public String show(OptionType<T> type) {
            return "";
        }
    }

    /**
     * The budget of a training, such as sweeps: successive halving starts with a smaller one.
     *
     * @param min the smallest budget with an informative result
     */
    record Budget(int min) implements SearchDomain<Integer> {
        @Override
        public boolean contains(Integer value) {
            return value >= min;
        }

        @Override
        public String show(OptionType<Integer> type) {
            return "budget of successive halving, at least %d".formatted(min);
        }
    }

    /**
     * Sampled at random.
     *
     * @param <T> the values' Java type
     */
    sealed interface Sampled<T> extends SearchDomain<T> {
        /**
         * The quantile function. Uniform positions give this domain's distribution.
         *
         * @param position in [0, 1)
         * @return the value at the position
         */
        T at(double position);

        /**
         * The inverse of {@link #at}.
         *
         * @param value any value of the option
         * @return the position of the value, in [0, 1); for a value outside of the domain, the nearest end
         */
        double positionOf(T value);
    }

    /**
     * A uniform choice from a list of values.
     *
     * @param <T> the values' Java type
     * @param values at least one, each as probable as the others
     */
    record Categorical<T>(List<T> values) implements Sampled<T> {
        /** Copies the values. */
        public Categorical {
            values = List.copyOf(values);
        }

        @Override
        public T at(double position) {
            return values.get((int) (position * values.size()));
        }

        @Override
        public double positionOf(T value) {
            return (Math.max(0, values.indexOf(value)) + 0.5) / values.size();
        }

        @Override
        public boolean contains(T value) {
            return values.contains(value);
        }

        @Override
        public String show(OptionType<T> type) {
            return String.join(", ", values.stream().map(type::show).toList());
        }
    }

    /**
     * Integers from low, above 0, to high, log-uniform.
     *
     * @param low lowest value, above 0
     * @param high highest value
     */
    record IntegerRange(int low, int high) implements Sampled<Integer> {
        @Override
        public Integer at(double position) {
            return Math.clamp(Math.round(logInterpolate(low, high, position)), low, high);
        }

        @Override
        public double positionOf(Integer value) {
            return logPosition(low, high, value);
        }

        @Override
        public boolean contains(Integer value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Integer> type) {
            return "%d to %d, log scale".formatted(low, high);
        }
    }

    /**
     * Numbers from low to high, uniform.
     *
     * @param low lowest value
     * @param high highest value
     */
    record Linear(double low, double high) implements Sampled<Double> {
        @Override
        public Double at(double position) {
            return rounded(low + position * (high - low));
        }

        @Override
        public double positionOf(Double value) {
            return clampPosition((value - low) / (high - low));
        }

        @Override
        public boolean contains(Double value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Double> type) {
            return "%s to %s".formatted(type.show(low), type.show(high));
        }
    }

    /**
     * Numbers from low, above 0, to high, log-uniform.
     *
     * @param low lowest value, above 0
     * @param high highest value
     */
    record Logarithmic(double low, double high) implements Sampled<Double> {
        @Override
        public Double at(double position) {
            return rounded(logInterpolate(low, high, position));
        }

        @Override
        public double positionOf(Double value) {
            return logPosition(low, high, value);
        }

        @Override
        public boolean contains(Double value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Double> type) {
            return "%s to %s, log scale".formatted(type.show(low), type.show(high));
        }
    }

    /**
     * {@return whether the domain contains the value}
     *
     * @param value any value of the option
     */
    boolean contains(T value);

    /**
     * {@return the domain as text for documentation; empty if the option is not tuned}
     *
     * @param type of the option
     */
    String show(OptionType<T> type);

    private static double logInterpolate(double low, double high, double position) {
        return low * Math.pow(high / low, position);
    }

    private static double logPosition(double low, double high, double value) {
        return clampPosition(Math.log(Math.clamp(value, low, high) / low) / Math.log(high / low));
    }

    private static double clampPosition(double position) {
        return Math.clamp(position, 0, Math.nextDown(1.0));
    }

    /** Rounded to three significant digits, the precision of a search; short values are also easier to type. */
    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue();
    }
}
