package dev.marquee.cli.terminal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Width of a text in terminal columns: two for each Chinese, Japanese or Korean character and each emoji. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** The width of a text, in which {@link Style styles} take no column. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, cut with an ellipsis if it is wider than the columns. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int remaining = columns - 1;
        for (int character : text.codePoints().toArray()) {
            remaining -= of(character);
            if (remaining < 0) {
                break;
            }
            fitting.appendCodePoint(character);
        }
        return fitting.append('…').toString();
    }

    /** Wraps the words into lines of at most {@code columns} columns; a wider word is cut. Returns at least one line. */
    public static List<String> wrap(String text, int columns) {
        return lines(text, columns).stream().map(line -> fit(line, columns)).toList();
    }

    /** Wraps the words into lines of at most {@code columns} columns; a wider word has a line of its own. At least one line. */
    public static List<String> lines(String text, int columns) {
        if (of(text) <= columns) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer) > columns && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static int of(int character) {
        if (Style.isMark(character)) {
            return character == Style.SPACE ? 1 : 0;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** Approximates the wide and fullwidth characters of UAX #11; exact for letters. */
    private static boolean isWide(int character) {
        if (isHalfwidth(character)) {
            return false;
        }
        return isFullwidth(character)
                || Character.isEmojiPresentation(character)
                || isWideScript(UnicodeScript.of(character));
    }

    private static boolean isWideScript(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> false;
        };
    }

    private static boolean isFullwidth(int character) {
        boolean punctuation = character >= 0x3000 && character <= 0x303E;
        boolean form = character >= 0xFF01 && character <= 0xFF60;
        return punctuation || form;
    }

    private static boolean isHalfwidth(int character) {
        return character >= 0xFF61 && character <= 0xFFDC;
    }
}
