package dev.marquee.data;

import dev.marquee.internal.DidYouMean;
import java.util.Arrays;
import java.util.List;

/** Finds an enum constant, or another value of a closed set, by its printed name. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * {@return the value whose {@code toString} equals the text}
     *
     * @param <T> the type of the values
     * @param noun names the kind of value in the message: {@code strategy}
     * @param text the printed name; upper and lower case differ
     * @param values at least one
     * @throws dev.marquee.data.UsageException if no value has this name
     */
    public static <T> T of(String noun, String text, T[] values) {
        List<String> names = Arrays.stream(values).map(Object::toString).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            throw new UsageException("there is no %s '%s'; %schoose one of %s"
                    .formatted(noun, text, DidYouMean.hint(text, names), String.join(", ", names)));
        }
        return values[index];
    }
}
