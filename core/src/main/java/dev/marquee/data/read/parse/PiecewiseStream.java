package dev.marquee.data.read.parse;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are made in pieces. Not thread-safe. */
abstract class PiecewiseStream extends InputStream {
    private byte[] piece = {};
    private int at;

    /** The next bytes; empty at the end only. */
    abstract byte[] next() throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == piece.length) {
            piece = next();
            at = 0;
        }
        if (piece.length == 0) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, count);
        at += count;
        return count;
    }
}
