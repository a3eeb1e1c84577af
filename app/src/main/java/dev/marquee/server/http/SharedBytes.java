package dev.marquee.server.http;

/** Bytes that answers share, with their compressed twin, made once. Immutable. */
public final class SharedBytes {
    private final byte[] plain;
    private final byte[] zipped;

    /** Copies and compresses them. */
    public SharedBytes(byte[] bytes) {
        plain = bytes.clone();
        zipped = Gzip.best(plain);
    }

    /** The array itself, for the writer, which does not change it. */
    byte[] plain() {
        return plain;
    }

    byte[] zipped() {
        return zipped;
    }
}
