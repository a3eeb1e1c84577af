package dev.marquee.data.read.parse;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.Quoted;

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
    /** The same error, with the line number increased by {@code lines}. */
    public LineError after(long lines) {
        return new LineError(line + lines, column, field, found, expected);
    }

    /** The error as a clause of a sentence. */
    public String describe(String file) {
        return "%s:%d, column %d (%s): found %s, expected %s"
                .formatted(file, line, column, field, Quoted.of(found), expected);
    }

    public MarqueeException toException(String file) {
        return new MarqueeException(describe(file) + "; fix the line, or read in lenient mode to skip invalid lines");
    }
}
