package dev.marquee.data.read.parse;

import dev.marquee.data.MarqueeException;

/**
 * An error in a line.
 *
 * @param line 1-based
 * @param column 1-based
 * @param field the name of the field
 * @param found the text found
 * @param expected what was expected
 */
public record LineError(long line, int column, String field, String found, String expected) {
    private static final int MAX_SHOWN = 40;

    /** The same error, with the line number increased by {@code lines}. */
    public LineError after(long lines) {
        return new LineError(line + lines, column, field, found, expected);
    }

    public MarqueeException toException(String file) {
        return new MarqueeException(
                "%s:%d, column %d (%s): found '%s', expected %s; fix the line, or read in lenient mode to skip invalid lines"
                        .formatted(file, line, column, field, shortened(), expected));
    }

    private String shortened() {
        return found.length() <= MAX_SHOWN ? found : found.substring(0, MAX_SHOWN) + "…";
    }
}
