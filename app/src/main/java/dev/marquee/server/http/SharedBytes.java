package dev.marquee.server.http;

/** Content that responses share, plain and gzip-compressed, compressed once. Immutable. */
public final class SharedBytes {
    private final byte[] plain;
    private final byte[] gzipped;

    /** Copies and compresses the bytes. */
    public SharedBytes(byte[] bytes) {
        plain = bytes.clone();
        gzipped = Gzip.best(plain);
    }

    /** The array itself, not a copy; callers must not modify it. */
    byte[] plain() {
        return plain;
    }

    byte[] gzipped() {
        return gzipped;
    }
}
