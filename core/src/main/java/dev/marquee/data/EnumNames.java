package dev.marquee.data;

import dev.marquee.internal.DidYouMean;
import java.util.Arrays;
import java.util.List;

/** One of a few things, by the name a person types. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * The one whose {@code toString} is the text.
     *
     * @param noun what they are, for the message: {@code strategy}
     * @param values at least one
     * @throws dev.marquee.data.UsageException if none is called so
     */
    public static <T> T of(String noun, String text, T[] values) {
        List<String> names = Arrays.stream(values).map(Object::toString).toList();
        int place = names.indexOf(text);
        if (place < 0) {
            throw new UsageException("there is no %s '%s'; %schoose one of %s"
                    .formatted(noun, text, DidYouMean.hint(text, names), String.join(", ", names)));
        }
        return values[place];
    }
}
