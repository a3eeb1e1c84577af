package dev.marquee.model.option;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values an option can take, and their text form. Sealed, because tuning and documentation handle each kind
 * separately.
 *
 * @param <T> the values' Java type
 */
public sealed interface OptionType<T> {
    /**
     * Parses a value.
     *
     * @param text without spaces around it
     * @return the value, which may be out of range
     * @throws IllegalArgumentException if the text is not a value of this type; the message is never shown
     */
    T parse(String text);

    /**
     * {@return whether the value is within range}
     *
     * @param value a value of the type
     */
    boolean accepts(T value);

    /** {@return the accepted values, as the end of "must be …"} */
    String rule();

    /** {@return the range of a number, such as {@code 1..1024}; empty for other types} */
    default Optional<String> range() {
        return Optional.empty();
    }

    /**
     * {@return the value as text that {@link #parse} reads}
     *
     * @param value a value of the type
     */
    default String show(T value) {
        return value.toString();
    }

    /**
     * Integers from min to max, both included.
     *
     * @param min lowest accepted value
     * @param max highest accepted value
     */
    record IntegerType(int min, int max) implements OptionType<Integer> {
        @Override
        public Integer parse(String text) {
            return Integer.parseInt(text);
        }

        @Override
        public boolean accepts(Integer value) {
            return value >= min && value <= max;
        }

        @Override
        public String rule() {
            return "an integer in %d..%d".formatted(min, max);
        }

        @Override
        public Optional<String> range() {
            return Optional.of("%d..%d".formatted(min, max));
        }
    }

    /**
     * Numbers from min to max, both included.
     *
     * @param min lowest accepted value
     * @param max highest accepted value
     */
    record DecimalType(double min, double max) implements OptionType<Double> {
        @Override
        public Double parse(String text) {
            return Double.parseDouble(text);
        }

        @Override
        public boolean accepts(Double value) {
            return value >= min && value <= max;
        }

        @Override
        public String rule() {
            return "a number in %s..%s".formatted(show(min), show(max));
        }

        @Override
        public Optional<String> range() {
            return Optional.of("%s..%s".formatted(show(min), show(max)));
        }

        @Override
        public String show(Double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e9
                    ? Long.toString(Math.round(value))
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** True or false. */
    record BooleanType() implements OptionType<Boolean> {
        @Override
        public Boolean parse(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        @Override
        public boolean accepts(Boolean value) {
            return true;
        }

        @Override
        public String rule() {
            return "true or false";
        }
    }

    /**
     * A constant of an enum, written in lower case.
     *
     * @param <E> the enum
     * @param kind the class of the enum
     */
    record Choice<E extends Enum<E>>(Class<E> kind) implements OptionType<E> {
        @Override
        public E parse(String text) {
            return Enum.valueOf(kind, text.toUpperCase(Locale.ROOT));
        }

        @Override
        public boolean accepts(E value) {
            return true;
        }

        @Override
        public String rule() {
            return "one of " + names(kind, ", ");
        }

        @Override
        public String show(E value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Texts that a function parses.
     *
     * @param <T> the values' Java type
     * @param reader throws {@link IllegalArgumentException} for a text that does not match
     * @param form the accepted form, for messages
     */
    record PatternType<T>(Function<String, T> reader, String form) implements OptionType<T> {
        @Override
        public T parse(String text) {
            return reader.apply(text);
        }

        @Override
        public boolean accepts(T value) {
            return true;
        }

        @Override
        public String rule() {
            return "of the form " + form;
        }
    }

    /**
     * A list of values of another type, joined by {@code +}; the empty list is written {@code none}.
     *
     * @param <T> the type of one value
     * @param each the type of one value
     * @param max maximum length of the list
     * @param mayRepeat whether the same value may occur more than once
     */
    record ListType<T>(OptionType<T> each, int max, boolean mayRepeat) implements OptionType<List<T>> {
        private static final String NONE = "none";

        @Override
        public List<T> parse(String text) {
            return text.equals(NONE) ? List.of() : parseEach(text, each::parse);
        }

        @Override
        public boolean accepts(List<T> values) {
            boolean fits = values.size() <= max
                    && (mayRepeat || values.stream().distinct().count() == values.size());
            return fits && values.stream().allMatch(each::accepts);
        }

        @Override
        public String rule() {
            return "'%s', or up to %d joined by '+', each %s".formatted(NONE, max, each.rule());
        }

        @Override
        public String show(List<T> values) {
            return values.isEmpty() ? NONE : values.stream().map(each::show).collect(Collectors.joining("+"));
        }

        private static <T> List<T> parseEach(String text, Function<String, T> parse) {
            return Arrays.stream(text.split("\\+", -1)).map(parse).toList();
        }
    }

    private static <E extends Enum<E>> String names(Class<E> kind, String separator) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(separator));
    }
}
