package dev.marquee.model.option;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How tuning looks for a value of an option. Its range is narrower than what the option accepts: values that have a
 * chance on some data set. Sealed, because tuning and documentation treat each kind in its own way.
 *
 * @param <T> the values' Java type
 */
public sealed interface SearchDomain<T> {
    /** Not at all: what a person decides, or what only costs time. */
    record NotSearched<T>() implements SearchDomain<T> {
        @Override
        public boolean reaches(T value) {
            return true;
        }

        @Override
        public String show(OptionType<T> type) {
            return "";
        }
    }

    /**
     * How much work a training takes, such as sweeps: successive halving begins with less of it.
     *
     * @param min what a training needs before its result tells anything
     */
    record Budget(int min) implements SearchDomain<Integer> {
        @Override
        public boolean reaches(Integer value) {
            return value >= min;
        }

        @Override
        public String show(OptionType<Integer> type) {
            return "halving begins with less, %d at least".formatted(min);
        }
    }

    /** By drawing. */
    sealed interface Sampled<T> extends SearchDomain<T> {
        /** The value at a place in [0, 1): of places drawn evenly come values drawn as this says. */
        T at(double place);

        /** The place that a value is drawn from; of one out of reach, the nearest end. */
        double placeOf(T value);
    }

    /** One of some values, each as likely. */
    record Categorical<T>(List<T> values) implements Sampled<T> {
        /** Copies the values. */
        public Categorical {
            values = List.copyOf(values);
        }

        @Override
        public T at(double place) {
            return values.get((int) (place * values.size()));
        }

        @Override
        public double placeOf(T value) {
            return (Math.max(0, values.indexOf(value)) + 0.5) / values.size();
        }

        @Override
        public boolean reaches(T value) {
            return values.contains(value);
        }

        @Override
        public String show(OptionType<T> type) {
            return String.join(", ", values.stream().map(type::show).toList());
        }
    }

    /** Whole numbers from low, above 0, to high, each doubling as likely as any other. */
    record IntegerRange(int low, int high) implements Sampled<Integer> {
        @Override
        public Integer at(double place) {
            return Math.clamp(Math.round(between(low, high, place)), low, high);
        }

        @Override
        public double placeOf(Integer value) {
            return ratioPlace(low, high, value);
        }

        @Override
        public boolean reaches(Integer value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Integer> type) {
            return "%d to %d, by ratio".formatted(low, high);
        }
    }

    /** Numbers from low to high, each stretch as likely as any other of its length. */
    record Linear(double low, double high) implements Sampled<Double> {
        @Override
        public Double at(double place) {
            return rounded(low + place * (high - low));
        }

        @Override
        public double placeOf(Double value) {
            return inside((value - low) / (high - low));
        }

        @Override
        public boolean reaches(Double value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Double> type) {
            return "%s to %s".formatted(type.show(low), type.show(high));
        }
    }

    /** Numbers from low, above 0, to high, each doubling as likely as any other. */
    record Logarithmic(double low, double high) implements Sampled<Double> {
        @Override
        public Double at(double place) {
            return rounded(between(low, high, place));
        }

        @Override
        public double placeOf(Double value) {
            return ratioPlace(low, high, value);
        }

        @Override
        public boolean reaches(Double value) {
            return value >= low && value <= high;
        }

        @Override
        public String show(OptionType<Double> type) {
            return "%s to %s, by ratio".formatted(type.show(low), type.show(high));
        }
    }

    /** Whether the search can come to the value. */
    boolean reaches(T value);

    /**
     * What is searched, for people; empty if nothing is.
     *
     * @param type of the option
     */
    String show(OptionType<T> type);

    private static double between(double low, double high, double place) {
        return low * Math.pow(high / low, place);
    }

    private static double ratioPlace(double low, double high, double value) {
        return inside(Math.log(Math.clamp(value, low, high) / low) / Math.log(high / low));
    }

    private static double inside(double place) {
        return Math.clamp(place, 0, Math.nextDown(1.0));
    }

    /** To three digits: more would claim a precision that no search has, and nobody wants to type them. */
    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue();
    }
}
