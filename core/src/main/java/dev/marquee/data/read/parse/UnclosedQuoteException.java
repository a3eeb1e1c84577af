package dev.marquee.data.read.parse;

import java.io.IOException;

/** Signals a quotation mark that is opened and never closed; always caught by the reader of the file. */
public final class UnclosedQuoteException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    UnclosedQuoteException() {
        this(0);
    }

    UnclosedQuoteException(long line) {
        super("a quotation mark opened in line %d is never closed".formatted(line));
        this.line = line;
    }

    /** {@return the 1-based number of the line with the opening mark} */
    public long line() {
        return line;
    }
}
