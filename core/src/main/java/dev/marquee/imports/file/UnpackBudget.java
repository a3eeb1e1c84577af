package dev.marquee.imports.file;

import java.util.zip.ZipException;

/** The bytes that an archive may still unpack to. Not thread-safe. */
final class UnpackBudget {
    /** A million ratings are about 150 MB; each part is read up to three times. */
    private static final long MAX_BYTES = 1L << 30;

    private long left = MAX_BYTES;

    void consume(long bytes) throws ZipException {
        left -= bytes;
        if (left < 0) {
            throw new ZipException("it grows to more than %,d MB".formatted(MAX_BYTES >> 20));
        }
    }
}
