package dev.marquee.cli.terminal;

/**
 * A style of text. A styled text has marks around it, noncharacters of Unicode, which a {@link TerminalWriter} turns into
 * colours where the stream has them, and drops elsewhere. {@link Printable} removes such marks from text of files.
 */
public enum Style {
    /** Headings. */
    BOLD('\uFDD0', "1"),
    /** What is less important. */
    DIM('\uFDD1', "2"),
    /** The beginning of an error. */
    ERROR('\uFDD2', "1;31"),
    /** The beginning of a note. */
    NOTE('\uFDD3', "33"),
    /** A command to run next. */
    COMMAND('\uFDD4', "36");

    /** A space at which no line is wrapped, such as one within a quoted word of a command. */
    public static final char SPACE = '\uFDE0';

    private static final char FIRST = '\uFDD0';
    private static final char END = '\uFDEF';

    private final char mark;
    private final String parameters;

    Style(char mark, String parameters) {
        this.mark = mark;
        this.parameters = parameters;
    }

    /** The text in this style. An empty text stays empty. */
    public String of(String text) {
        return text.isEmpty() ? text : mark + text + END;
    }

    /** Whether a character is a mark of a style. */
    static boolean isMark(int character) {
        return character >= FIRST && character <= END;
    }

    /** The escape sequence of a mark. */
    static String sequence(char mark) {
        for (Style style : values()) {
            if (style.mark == mark) {
                return "\u001B[" + style.parameters + "m";
            }
        }
        return "\u001B[0m";
    }
}
