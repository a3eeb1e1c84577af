package dev.marquee.imports.table;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportPart;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Finds the quotation mark that damages a table, which a reader would answer with fewer rows: one that is never closed, or one
 * inside a quoted field that is not doubled. Not thread-safe.
 */
public final class QuoteCheck {
    private final ExportPart part;
    private final char divider;
    private State state = State.START;
    private long line;
    private long opened;
    private int previous;

    private enum State {
        /** Before the first character of a field. */
        START,
        UNQUOTED,
        QUOTED,
        /** After a mark in a quoted field, which closes it or is the first of two. */
        MARK,
        /** After the mark that closed a field, and a space. */
        CLOSED
    }

    private QuoteCheck(ExportPart part, char divider, long line) {
        this.part = part;
        this.divider = divider;
        this.line = line;
    }

    /**
     * Reads a table to its end.
     *
     * @param line the 1-based number of the first line of the text
     * @throws MarqueeException if a quotation mark is not closed or not doubled
     */
    public static void check(ExportPart part, BufferedReader text, char divider, long line) throws IOException {
        QuoteCheck check = new QuoteCheck(part, divider, line);
        char[] buffer = new char[1 << 15];
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            for (int i = 0; i < count; i++) {
                check.accept(buffer[i]);
            }
        }
        if (check.state == State.QUOTED) {
            throw check.error(check.opened, "a quotation mark is opened and never closed; close it or remove it");
        }
    }

    private void accept(char c) {
        boolean isEnd = c == '\n' || c == '\r';
        switch (state) {
            case START -> {
                if (c == '"') {
                    state = State.QUOTED;
                    opened = line;
                } else if (c != divider && !isEnd && c != ' ' && c != '\t') {
                    state = State.UNQUOTED;
                }
            }
            case UNQUOTED -> state = c == divider || isEnd ? State.START : State.UNQUOTED;
            case QUOTED -> state = c == '"' ? State.MARK : State.QUOTED;
            case MARK, CLOSED -> {
                if (c == '"' && state == State.MARK) {
                    state = State.QUOTED;
                } else if (c == divider || isEnd) {
                    state = State.START;
                } else if (c == ' ' || c == '\t') {
                    state = State.CLOSED;
                } else {
                    throw error(
                            opened,
                            "text follows the quotation mark that closes a field; write a mark inside of a quoted field twice, or remove it");
                }
            }
        }
        // A line end of two characters counts once.
        line += c == '\r' || (c == '\n' && previous != '\r') ? 1 : 0;
        previous = c;
    }

    private MarqueeException error(long where, String fault) {
        return new MarqueeException("%s: %s; nothing was imported".formatted(part.line(where), fault));
    }
}
