package dev.marquee.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which name somebody may have meant who typed one that is none: for the errors that say so. */
public final class DidYouMean {
    /** Of every three letters typed or begun, one may be wrong: two of four, for two that are swapped count as two. */
    private static final int LETTERS_AN_ERROR = 3;

    private DidYouMean() {}

    /**
     * The question to put into an error.
     *
     * @param names that there are; the first of those equally near wins
     * @return {@code did you mean NAME? } with a blank at its end, or nothing if none is near
     */
    public static String hint(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name)))
                .filter(name -> distance(wanted, name) <= Math.ceilDiv(wanted.length(), LETTERS_AN_ERROR))
                .map("did you mean %s? "::formatted)
                .orElse("");
    }

    private static int distance(String wanted, String name) {
        return EditDistance.between(wanted, name.toLowerCase(Locale.ROOT));
    }
}
