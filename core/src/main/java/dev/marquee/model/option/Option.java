package dev.marquee.model.option;

import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The declaration of one option of an algorithm.
 *
 * @param name as on the command line, in camel case; the same concept has the same name in all algorithms
 *     (docs/glossary.md)
 * @param type of its values
 * @param defaultValue the default value
 * @param meaning one line for help and documentation
 * @param of reads it from the options record
 * @param search how tuning samples its value
 * @param <O> the options record
 * @param <T> the value's type
 */
public record Option<O, T>(
        String name, OptionType<T> type, T defaultValue, String meaning, Function<O, T> of, SearchDomain<T> search) {
    /** Checks the declaration itself. */
    public Option {
        if (!type.accepts(defaultValue)) {
            throw new IllegalArgumentException("default %s of option %s is out of range".formatted(defaultValue, name));
        }
        if (!search.contains(defaultValue)) {
            throw new IllegalArgumentException(
                    "default %s of option %s is outside of its search domain".formatted(defaultValue, name));
        }
    }

    /**
     * An option that is not tuned.
     *
     * @param name in camel case; the same concept has the same name in all algorithms
     * @param type of its values
     * @param preset the default value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public Option(String name, OptionType<T> type, T preset, String meaning, Function<O, T> of) {
        this(name, type, preset, meaning, of, new SearchDomain.NotSearched<>());
    }

    /**
     * {@return the option with a search domain for tuning}
     *
     * @param by how tuning samples the value; must contain the default
     */
    public Option<O, T> withDomain(SearchDomain<T> by) {
        return new Option<>(name, type, defaultValue, meaning, of, by);
    }

    /**
     * {@return the option with another default, for an algorithm that shares it}
     *
     * @param preset the default value
     */
    public Option<O, T> withDefault(T preset) {
        return new Option<>(name, type, preset, meaning, of, search);
    }

    /**
     * {@return an option whose value is an integer in min..max}
     *
     * @param <O> the options record
     * @param name in camel case
     * @param preset the default value
     * @param min lowest accepted value
     * @param max highest accepted value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O> Option<O, Integer> integer(
            String name, int preset, int min, int max, String meaning, Function<O, Integer> of) {
        return new Option<>(name, new OptionType.IntegerType(min, max), preset, meaning, of);
    }

    /**
     * {@return an option whose value is a number in min..max}
     *
     * @param <O> the options record
     * @param name in camel case
     * @param preset the default value
     * @param min lowest accepted value
     * @param max highest accepted value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O> Option<O, Double> decimal(
            String name, double preset, double min, double max, String meaning, Function<O, Double> of) {
        return new Option<>(name, new OptionType.DecimalType(min, max), preset, meaning, of);
    }

    /**
     * {@return an option that is true or false}
     *
     * @param <O> the options record
     * @param name in camel case
     * @param preset the default value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O> Option<O, Boolean> bool(String name, boolean preset, String meaning, Function<O, Boolean> of) {
        return new Option<>(name, new OptionType.BooleanType(), preset, meaning, of);
    }

    /**
     * {@return an option whose value is a constant of an enum}
     *
     * @param <O> the options record
     * @param <E> the enum
     * @param name in camel case
     * @param preset the default value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O, E extends Enum<E>> Option<O, E> choice(String name, E preset, String meaning, Function<O, E> of) {
        return new Option<>(name, new OptionType.Choice<>(preset.getDeclaringClass()), preset, meaning, of);
    }

    /**
     * {@return an option whose value is a list of different constants of an enum, in any number and order}
     *
     * @param <O> the options record
     * @param <E> the enum
     * @param name in camel case
     * @param kind the class of the enum
     * @param preset the default value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O, E extends Enum<E>> Option<O, List<E>> choices(
            String name, Class<E> kind, List<E> preset, String meaning, Function<O, List<E>> of) {
        OptionType<List<E>> type =
                new OptionType.ListType<>(new OptionType.Choice<>(kind), kind.getEnumConstants().length, false);
        return new Option<>(name, type, preset, meaning, of);
    }

    /**
     * {@return an option whose value is a list of up to {@code count} integers in min..max}
     *
     * @param <O> the options record
     * @param name in camel case
     * @param preset the default value
     * @param count maximum length of the list
     * @param min lowest accepted integer
     * @param max highest accepted integer
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O> Option<O, List<Integer>> integers(
            String name,
            List<Integer> preset,
            int count,
            int min,
            int max,
            String meaning,
            Function<O, List<Integer>> of) {
        OptionType<List<Integer>> type = new OptionType.ListType<>(new OptionType.IntegerType(min, max), count, true);
        return new Option<>(name, type, preset, meaning, of);
    }

    /**
     * {@return an option whose value is a list of up to {@code max} different values that {@code form} parses and
     * {@link Object#toString} writes}
     *
     * @param <O> the options record
     * @param <T> the type of one value
     * @param name in camel case
     * @param preset the default value
     * @param max maximum length of the list
     * @param form parses one value
     * @param meaning one line for help and documentation
     * @param of reads it from the options record
     */
    public static <O, T> Option<O, List<T>> list(
            String name,
            List<T> preset,
            int max,
            OptionType.PatternType<T> form,
            String meaning,
            Function<O, List<T>> of) {
        return new Option<>(name, new OptionType.ListType<>(form, max, false), preset, meaning, of);
    }

    /**
     * Parses and validates a value.
     *
     * @param text as a user writes it; spaces around it are ignored
     * @return the value, in range
     * @throws UsageException if the text is not a value of the type, or the value is out of range
     */
    public T parse(String text) {
        try {
            T value = type.parse(text.strip());
            if (type.accepts(value)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
        throw outOfRange(text);
    }

    /**
     * Checks the range of a record component, for compact constructors.
     *
     * @param value the component's value
     * @throws UsageException if the value is out of range
     */
    public void check(T value) {
        if (!type.accepts(value)) {
            throw outOfRange(type.show(value));
        }
    }

    /**
     * {@return the option's value in a record, as text}
     *
     * @param options the record to read
     */
    public String show(O options) {
        return type.show(of.apply(options));
    }

    /**
     * A sample of the search domain, as text.
     *
     * @param position in [0, 1)
     * @return empty if the option is not tuned
     */
    public Optional<String> sample(double position) {
        return search instanceof SearchDomain.Sampled<T> drawn
                ? Optional.of(type.show(drawn.at(position)))
                : Optional.empty();
    }

    /**
     * A sample near a value, as text.
     *
     * @param text of the value
     * @param distance in -1..1, as a share of the whole range
     * @return empty if the option is not tuned
     */
    public Optional<String> sampleNear(String text, double distance) {
        return search instanceof SearchDomain.Sampled<T> drawn
                ? sample(Math.clamp(drawn.positionOf(parse(text)) + distance, 0, Math.nextDown(1.0)))
                : Optional.empty();
    }

    private UsageException invalid(String text) {
        return new UsageException("%s must be %s, got '%s'".formatted(name, type.rule(), text));
    }

    private UsageException outOfRange(String text) {
        return type.range()
                .map(range -> new UsageException("%s=%s is out of range %s".formatted(name, text, range)))
                .orElseGet(() -> invalid(text));
    }
}
