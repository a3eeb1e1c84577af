package dev.marquee.internal;

import java.util.List;

/** Joins texts for a sentence. */
public final class TextJoin {
    private TextJoin() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}; at least one. */
    public static String of(List<String> things) {
        int last = things.size() - 1;
        return last == 0 ? things.getFirst() : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }
}
