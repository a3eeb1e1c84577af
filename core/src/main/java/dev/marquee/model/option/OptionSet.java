package dev.marquee.model.option;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All options of one algorithm, and the factory of its options record. Texts become types here.
 *
 * @param algorithm the name of the algorithm
 * @param options in the order of the help text
 * @param presets named sets of values, chosen by {@code preset=NAME}
 * @param make creates the record from the values
 * @param <O> the options record
 */
public record OptionSet<O>(
        String algorithm,
        List<Option<O, ?>> options,
        Map<String, OptionValues> presets,
        Function<OptionValues, O> make) {
    private static final String PRESET = "preset";

    /** Copies the collections. */
    public OptionSet {
        options = List.copyOf(options);
        presets = Map.copyOf(presets);
    }

    /** {@return the record with every option at its default} */
    public O defaults() {
        return make.apply(OptionValues.NONE);
    }

    /**
     * Parses a record; an option that is not given has the value of the {@code preset}, or its default.
     *
     * @param texts values by the name of the option; may contain {@code preset}
     * @return the record, with every value in range
     * @throws UsageException if a name is unknown or a value is out of range
     */
    public O parse(Map<String, String> texts) {
        OptionValues values = texts.containsKey(PRESET) ? preset(texts.get(PRESET)) : OptionValues.NONE;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!text.getKey().equals(PRESET)) {
                values = values.withText(option(text.getKey()), text.getValue());
            }
        }
        return make.apply(values);
    }

    /**
     * {@return a record with another value of one option}
     *
     * @param <T> the value's type
     * @param record the record to copy
     * @param option of this set
     * @param value the other value
     * @throws UsageException if the value is out of range
     */
    public <T> O with(O record, Option<O, T> option, T value) {
        OptionValues values = OptionValues.NONE;
        for (Option<O, ?> each : options) {
            values = values.withValueOf(each, record);
        }
        return make.apply(values.with(option, value));
    }

    /**
     * {@return every option of a record as text, by name, in order: {@link #parse} reads it back to an equal record}
     *
     * @param record the record to read
     */
    public Map<String, String> show(O record) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.forEach(option -> texts.put(option.name(), option.show(record)));
        return texts;
    }

    private Option<O, ?> option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private UsageException unknown(String name) {
        List<String> names = options.stream().<String>map(Option::name).toList();
        return new UsageException("%s has no option %s; %sit has %s"
                .formatted(algorithm, name, DidYouMean.hint(name, names), String.join(", ", names)));
    }

    private OptionValues preset(String name) {
        OptionValues values = presets.get(name);
        if (values == null) {
            List<String> names = presets.keySet().stream().sorted().toList();
            throw new UsageException("%s has no preset %s; %sit has %s"
                    .formatted(
                            algorithm,
                            name,
                            DidYouMean.hint(name, names),
                            names.isEmpty() ? "none" : String.join(", ", names)));
        }
        return values;
    }

    /** The values of the options that were given; the others have their defaults. Immutable. */
    public static final class OptionValues {
        /** No option given. */
        public static final OptionValues NONE = new OptionValues(Map.of());

        private final Map<Option<?, ?>, Object> given;

        private OptionValues(Map<Option<?, ?>, Object> given) {
            this.given = given;
        }

        /**
         * {@return a copy with one more value, which replaces an earlier value of the same option}
         *
         * @param <T> the value's type
         * @param option the option to set
         * @param value its value
         */
        public <T> OptionValues with(Option<?, T> option, T value) {
            Map<Option<?, ?>, Object> more = new HashMap<>(given);
            more.put(option, value);
            return new OptionValues(more);
        }

        /**
         * {@return the value of an option: the given one, else its default}
         *
         * @param <T> the value's type
         * @param option the option to read
         */
        @SuppressWarnings("unchecked") // with() put only a T under an Option of T
        public <T> T get(Option<?, T> option) {
            return (T) given.getOrDefault(option, option.defaultValue());
        }

        <O, T> OptionValues withValueOf(Option<O, T> option, O record) {
            return with(option, option.of().apply(record));
        }

        <T> OptionValues withText(Option<?, T> option, String text) {
            return with(option, option.parse(text));
        }
    }
}
