package dev.marquee.internal;

/** Text of a file in a message: short, and without characters that move the cursor of a terminal. */
public final class Quoted {
    private static final int MAX_LENGTH = 60;

    private Quoted() {}

    /** The text in single quotation marks; {@code …} stands for what was left out. */
    public static String of(String text) {
        String plain =
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}]", "?").strip();
        int end = plain.offsetByCodePoints(0, Math.min(MAX_LENGTH, plain.codePointCount(0, plain.length())));
        return "'%s'".formatted(end < plain.length() ? plain.substring(0, end) + "…" : plain);
    }
}
