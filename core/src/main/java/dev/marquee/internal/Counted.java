package dev.marquee.internal;

import java.util.Locale;

/** A number with its noun, singular or plural: {@code 1 rating}, {@code 1,234 ratings}. */
public final class Counted {
    private Counted() {}

    /** {@return the number and the noun, with an s unless the number is 1} */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** {@return the number and one of two forms of the noun} */
    public static String of(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, form(number, one, several));
    }

    /** {@return the form of a word that follows or precedes the number} */
    public static String form(long number, String one, String several) {
        return number == 1 ? one : several;
    }
}
