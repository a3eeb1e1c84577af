package dev.marquee.data.read.parse;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads a file in blocks of whole lines. Skips a byte order mark at the start. */
public final class LineBlocks implements Closeable {
    private static final int SIZE = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] rest;

    public LineBlocks(InputStream in) throws IOException {
        this.in = in;
        byte[] start = in.readNBytes(MARK.length);
        this.rest = Arrays.equals(start, MARK) ? new byte[0] : start;
    }

    /** The next lines, about a megabyte of them and at least one; empty at the end of the file. */
    public Optional<byte[]> next() throws IOException {
        byte[] buffer = Arrays.copyOf(rest, Math.max(SIZE, 2 * rest.length));
        int filled = rest.length + in.readNBytes(buffer, rest.length, buffer.length - rest.length);
        if (filled == 0) {
            return Optional.empty();
        }
        int end = filled < buffer.length ? filled : lastLineEnd(buffer, filled);
        if (end == 0) {
            rest = buffer;
            return next();
        }
        rest = Arrays.copyOfRange(buffer, end, filled);
        return Optional.of(Arrays.copyOf(buffer, end));
    }

    private static int lastLineEnd(byte[] buffer, int filled) {
        int end = filled;
        while (end > 0 && buffer[end - 1] != '\n' && !isReturn(buffer, end, filled)) {
            end--;
        }
        return end;
    }

    /** Whether a carriage return, and nothing else, ends the line before {@code end}. */
    private static boolean isReturn(byte[] buffer, int end, int filled) {
        return buffer[end - 1] == '\r' && end < filled && buffer[end] != '\n';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
