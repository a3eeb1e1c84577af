package dev.marquee.feature;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A group of columns of an encoding.
 *
 * @param names of the columns
 * @param encode the features of a value, in columns from 0
 * @param <T> the type that is encoded
 */
record Columns<T>(List<String> names, Function<T, List<SparseRow.Entry>> encode) {
    /** One-hot encoding: one column per value, in order, with 1 in the columns of an object's own values. */
    static <T> Columns<T> oneHot(String prefix, List<String> values, Function<T, List<String>> of) {
        return new Columns<>(
                values.stream().map(value -> prefix + "=" + value).toList(),
                thing -> of.apply(thing).stream()
                        .map(values::indexOf)
                        .filter(column -> column >= 0)
                        .sorted()
                        .map(column -> new SparseRow.Entry(column, 1))
                        .toList());
    }

    /**
     * One column with the standard score: standard deviations from the mean of the known numbers. No column if they do
     * not vary.
     */
    static <T> Columns<T> standardised(String name, List<T> things, ToIntFunction<T> of, int unknown) {
        int[] known =
                things.stream().mapToInt(of).filter(number -> number != unknown).toArray();
        double mean = java.util.Arrays.stream(known).average().orElse(0);
        double variance = java.util.Arrays.stream(known)
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        if (variance == 0) {
            return new Columns<>(List.of(), thing -> List.of());
        }
        double standardDeviation = Math.sqrt(variance);
        return new Columns<>(List.of(name), thing -> {
            int number = of.applyAsInt(thing);
            float value = (float) ((number - mean) / standardDeviation);
            return number == unknown || value == 0 ? List.of() : List.of(new SparseRow.Entry(0, value));
        });
    }
}
