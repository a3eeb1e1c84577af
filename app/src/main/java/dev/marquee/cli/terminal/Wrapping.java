package dev.marquee.cli.terminal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that are too long for a terminal, wrapped between words. */
public final class Wrapping {
    private static final String INDENT = "  ";

    /** A command of the program, without an explanation behind it. */
    private static final Pattern COMMAND = Pattern.compile("(?:Next: |\\s*)\\P{L}?\\./marquee (?:(?! {3}).)*");

    private Wrapping() {}

    /**
     * The line, or its parts: of a sentence the later ones are indented a little more than the first; those of a command end as
     * a shell wants it, so that it can still be copied whole.
     *
     * @param columns of the terminal, at least 10
     */
    public static List<String> of(String line, int columns) {
        if (DisplayWidth.of(line) <= columns) {
            return List.of(line);
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        boolean isCommand = COMMAND.matcher(line).matches();
        String end = isCommand ? " \\" : "";
        String next = indent + INDENT;
        List<String> parts = DisplayWidth.lines(line.stripLeading(), columns - next.length() - end.length());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> (i == 0 ? indent : next) + parts.get(i) + (i + 1 < parts.size() ? end : ""))
                .toList();
    }

    /** All lines of a text, wrapped. */
    static Stream<String> all(String text, int columns) {
        return text.lines().flatMap(line -> of(line, columns).stream());
    }
}
