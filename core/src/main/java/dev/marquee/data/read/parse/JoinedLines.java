package dev.marquee.data.read.parse;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Joins the lines of quoted fields that contain line ends, so that each line is a record. A line end inside of a field becomes a
 * blank, and blank lines follow, so that the numbers of the lines after it stay true. Slower than plain reading, and used only
 * for files that need it.
 */
public final class JoinedLines extends PiecewiseStream {
    private final InputStream in;
    private final QuoteRule quotes;
    private long line;
    private boolean isAfterReturn;

    /**
     * @param in text in UTF-8
     * @param delimiter the first byte of the delimiter
     */
    public JoinedLines(InputStream in, byte delimiter) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.quotes = new QuoteRule(delimiter);
    }

    /** The next record and the line ends after it. */
    @Override
    byte[] next() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        long first = line + 1;
        boolean isOpen = false;
        do {
            byte[] text = line();
            if (text.length == 0) {
                if (isOpen) {
                    throw new UnclosedQuoteException(first);
                }
                return text;
            }
            int end = text.length - 1;
            try {
                isOpen = quotes.endsInside(text, end, isOpen);
            } catch (UnclosedQuoteException e) {
                throw new UnclosedQuoteException(first);
            }
            whole.write(text, 0, end);
            whole.write(isOpen ? ' ' : '\n');
        } while (isOpen);
        for (long extra = first; extra < line; extra++) {
            whole.write('\n');
        }
        return whole.toByteArray();
    }

    /** A line and a line feed; empty at the end of the file. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int b = in.read();
        if (b == '\n' && isAfterReturn) {
            b = in.read();
        }
        if (b < 0) {
            return new byte[0];
        }
        while (b >= 0 && b != '\n' && b != '\r') {
            text.write(b);
            b = in.read();
        }
        isAfterReturn = b == '\r';
        line++;
        text.write('\n');
        return text.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
