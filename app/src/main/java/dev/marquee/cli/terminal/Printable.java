package dev.marquee.cli.terminal;

import java.util.stream.Collectors;

/**
 * Text that does nothing to a terminal but appear: control characters, which could move the cursor, change colours or the
 * title, are shown as JSON writes them ({@code \\u001b}), and so are the characters that reverse the direction of text.
 */
public final class Printable {
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private Printable() {}

    /** The text on one line: line breaks and tabs are escaped, too. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(character -> append(line, (char) character));
        return line.toString();
    }

    /** The text of a file on its lines, without what would be a style. JSON stays JSON of the same meaning. */
    public static String lines(String text) {
        return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
    }

    /** Appends a character, escaped if a terminal would act on it; so are line breaks and marks of styles. */
    private static void append(StringBuilder line, char character) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isActive(character) || Style.isMark(character)) {
                    escape(line, character);
                } else {
                    line.append(character);
                }
            }
        }
    }

    /** Whether a terminal acts on a character: a control character, or one that reverses the direction of text. */
    static boolean isActive(char character) {
        boolean control = character < ' ' || (character >= DELETE && character <= LAST_CONTROL);
        boolean direction =
                (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
        boolean separator = character == '\u2028' || character == '\u2029';
        return control || direction || separator;
    }

    /** Appends the escape of a character, valid in JSON, too. */
    static void escape(StringBuilder text, char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(character >> shift & 0xF, 16));
        }
    }
}
