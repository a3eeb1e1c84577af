package dev.marquee.model.option;

import java.util.HashMap;
import java.util.Map;

/** The values of the options that were given; the others have their defaults. Immutable. */
public final class OptionValues {
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
