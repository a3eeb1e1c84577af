package dev.marquee.cli.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: two for a Chinese, Japanese or Korean character and for an emoji. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, or as much of it as fits in so many columns, with an ellipsis for the rest. */
    static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int left = columns - 1;
        for (int character : text.codePoints().toArray()) {
            left -= of(character);
            if (left < 0) {
                break;
            }
            fitting.appendCodePoint(character);
        }
        return fitting.append('…').toString();
    }

    /** The words in lines of at most so many columns; a word that is wider is cut. At least one line. */
    static List<String> wrap(String text, int columns) {
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
            line = fit(line, columns);
        }
        lines.add(line);
        return lines;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** An approximation of UAX #11's wide and fullwidth characters that is exact for letters. */
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
