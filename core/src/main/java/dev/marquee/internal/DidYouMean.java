package dev.marquee.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the closest valid name in errors about an unknown name. */
public final class DidYouMean {
    /**
     * One error is allowed per three letters or part thereof: two in four letters, since swapped letters count as two
     * errors.
     */
    private static final int LETTERS_PER_ERROR = 3;

    private DidYouMean() {}

    /**
     * The suggestion for an error message.
     *
     * @param names the valid names; of equally close ones the first wins
     * @return {@code did you mean NAME? } with a trailing space, or an empty text if none is close
     */
    public static String hint(String typed, Collection<String> names) {
        return nearest(typed, names).map("did you mean %s? "::formatted).orElse("");
    }

    /** The closest of the valid names, of equally close ones the first; empty if none is close. */
    public static Optional<String> nearest(String typed, Collection<String> names) {
        String lowerCase = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(lowerCase, name)))
                .filter(name -> distance(lowerCase, name) <= Math.ceilDiv(lowerCase.length(), LETTERS_PER_ERROR));
    }

    private static int distance(String lowerCase, String name) {
        return EditDistance.between(lowerCase, name.toLowerCase(Locale.ROOT));
    }
}
