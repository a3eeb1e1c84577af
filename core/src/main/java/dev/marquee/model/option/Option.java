package dev.marquee.model.option;

import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One option of an algorithm, declared once.
 *
 * @param name as on the command line, in camel case, one name for one thing in all algorithms (docs/glossary.md)
 * @param type what values it takes
 * @param preset the value it has unless another is given
 * @param meaning one line for help and documentation
 * @param of where it stands in the options record
 * @param search how tuning looks for its value
 * @param <O> the options record
 * @param <T> the value's type
 */
public record Option<O, T>(
        String name, OptionType<T> type, T preset, String meaning, Function<O, T> of, SearchDomain<T> search) {
    /** Checks the declaration itself. */
    public Option {
        if (!type.accepts(preset)) {
            throw new IllegalArgumentException("default %s of option %s is out of range".formatted(preset, name));
        }
        if (!search.reaches(preset)) {
            throw new IllegalArgumentException("no search can come to default %s of option %s".formatted(preset, name));
        }
    }

    /** One that tuning leaves as it is. */
    public Option(String name, OptionType<T> type, T preset, String meaning, Function<O, T> of) {
        this(name, type, preset, meaning, of, new SearchDomain.NotSearched<>());
    }

    /** The same, searched by tuning. */
    public Option<O, T> searched(SearchDomain<T> by) {
        return new Option<>(name, type, preset, meaning, of, by);
    }

    /** A whole number in min..max. */
    public static <O> Option<O, Integer> whole(
            String name, int preset, int min, int max, String meaning, Function<O, Integer> of) {
        return new Option<>(name, new OptionType.IntegerType(min, max), preset, meaning, of);
    }

    /** A number in min..max. */
    public static <O> Option<O, Double> real(
            String name, double preset, double min, double max, String meaning, Function<O, Double> of) {
        return new Option<>(name, new OptionType.DecimalType(min, max), preset, meaning, of);
    }

    /** Yes or no. */
    public static <O> Option<O, Boolean> flag(String name, boolean preset, String meaning, Function<O, Boolean> of) {
        return new Option<>(name, new OptionType.BooleanType(), preset, meaning, of);
    }

    /** One constant of an enum. */
    public static <O, E extends Enum<E>> Option<O, E> choice(String name, E preset, String meaning, Function<O, E> of) {
        return new Option<>(name, new OptionType.Choice<>(preset.getDeclaringClass()), preset, meaning, of);
    }

    /** Any number of different constants of an enum. */
    public static <O, E extends Enum<E>> Option<O, List<E>> choices(
            String name, Class<E> kind, List<E> preset, String meaning, Function<O, List<E>> of) {
        OptionType<List<E>> type =
                new OptionType.ListType<>(new OptionType.Choice<>(kind), kind.getEnumConstants().length, false);
        return new Option<>(name, type, preset, meaning, of);
    }

    /** Up to {@code most} whole numbers in min..max. */
    public static <O> Option<O, List<Integer>> integers(
            String name,
            List<Integer> preset,
            int most,
            int min,
            int max,
            String meaning,
            Function<O, List<Integer>> of) {
        OptionType<List<Integer>> type = new OptionType.ListType<>(new OptionType.IntegerType(min, max), most, true);
        return new Option<>(name, type, preset, meaning, of);
    }

    /** Up to {@code max} different values of a form that {@code reader} reads and {@link Object#toString} writes. */
    public static <O, T> Option<O, List<T>> several(
            String name,
            List<T> preset,
            int max,
            OptionType.PatternType<T> form,
            String meaning,
            Function<O, List<T>> of) {
        return new Option<>(name, new OptionType.ListType<>(form, max, false), preset, meaning, of);
    }

    /**
     * Reads and checks a value.
     *
     * @throws UsageException if the text is no value, or one out of range
     */
    public T parse(String text) {
        try {
            T value = type.parse(text.strip());
            if (type.accepts(value)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw error(text);
        }
        throw error(text);
    }

    /** Checks that a record's component is in range: for its compact constructor. */
    public void check(T value) {
        if (!type.accepts(value)) {
            throw error(type.show(value));
        }
    }

    /** The value an options record has here, as text. */
    public String show(O options) {
        return type.show(of.apply(options));
    }

    /**
     * What a search draws, as text.
     *
     * @param place in [0, 1)
     * @return empty if tuning leaves the option as it is
     */
    public Optional<String> drawn(double place) {
        return search instanceof SearchDomain.Sampled<T> drawn
                ? Optional.of(type.show(drawn.at(place)))
                : Optional.empty();
    }

    /**
     * What a search draws near a value, as text.
     *
     * @param text of the value
     * @param distance in -1..1, of the whole range
     * @return empty if tuning leaves the option as it is
     */
    public Optional<String> drawnNear(String text, double distance) {
        return search instanceof SearchDomain.Sampled<T> drawn
                ? drawn(Math.clamp(drawn.placeOf(parse(text)) + distance, 0, Math.nextDown(1.0)))
                : Optional.empty();
    }

    private UsageException error(String text) {
        return new UsageException(
                "option %s=%s is not possible; %s must be %s".formatted(name, text, name, type.rule()));
    }
}
