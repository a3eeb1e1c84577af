package dev.marquee.feature;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Some columns of an encoding: what they are called, and what a thing has in them.
 *
 * @param names of the columns
 * @param encode the features of a thing, in columns from 0
 * @param <T> what is encoded
 */
record Columns<T>(List<String> names, Function<T, List<SparseRow.Entry>> encode) {
    /** One column for each value that occurs, in order; a thing has 1 in the columns of its own values. */
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

    /** One column: standard deviations from the mean of the known numbers; no column where they do not vary. */
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
        double deviation = Math.sqrt(variance);
        return new Columns<>(List.of(name), thing -> {
            int number = of.applyAsInt(thing);
            float value = (float) ((number - mean) / deviation);
            return number == unknown || value == 0 ? List.of() : List.of(new SparseRow.Entry(0, value));
        });
    }
}
