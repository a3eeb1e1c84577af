package dev.marquee.data.read.parse;

import java.io.IOException;

/** Signals a quotation mark that is opened and never closed; always caught by the reader of the file. */
public final class UnclosedQuoteException extends IOException {
    private static final long serialVersionUID = 1L;

    UnclosedQuoteException() {
        this(0);
    }

    UnclosedQuoteException(long line) {
        super("a quotation mark opened in line %d is never closed".formatted(line));
    }
}
