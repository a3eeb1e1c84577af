package dev.marquee.data.read.parse;

import dev.marquee.data.MarqueeException;

/**
 * What is wrong with a line.
 *
 * @param line from 1
 * @param column from 1
 * @param field what the column holds
 * @param found the text there
 * @param expected what should be there
 */
public record LineError(long line, int column, String field, String found, String expected) {
    private static final int SHOWN = 40;

    /** The same fault of a line that comes so many lines later. */
    public LineError after(long lines) {
        return new LineError(line + lines, column, field, found, expected);
    }

    public MarqueeException in(String file) {
        return new MarqueeException(
                "%s:%d, column %d (%s): found '%s' where %s was expected; mend the line, or pass --lenient to skip such lines"
                        .formatted(file, line, column, field, shortened(), expected));
    }

    private String shortened() {
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }
}
