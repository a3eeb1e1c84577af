package dev.marquee.data.download;

import dev.marquee.data.UsageException;

/**
 * How an archive's MD5 is known. It guards against damage on the way; that the archive is the publisher's rests on HTTPS.
 * Sealed because the downloader must know every way there is.
 */
public sealed interface Checksum {
    /**
     * The archive never changes and its MD5 is known beforehand.
     *
     * @param md5 32 hexadecimal digits in lower case
     */
    record Pinned(String md5) implements Checksum {
        /** Checks the form of the MD5. */
        public Pinned {
            if (!md5.matches("[0-9a-f]{32}")) {
                throw new UsageException("MD5 '%s' is not 32 hexadecimal digits in lower case".formatted(md5));
            }
        }
    }

    /** The archive changes from time to time; its MD5 stands beside it, at its address with {@code .md5} added. */
    record Published() implements Checksum {}
}
