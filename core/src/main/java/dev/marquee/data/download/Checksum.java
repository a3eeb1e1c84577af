package dev.marquee.data.download;

import dev.marquee.data.UsageException;

/**
 * How an archive's MD5 is known. The MD5 detects corruption in transit; HTTPS vouches for the publisher. Sealed because
 * the downloader must handle every case.
 */
public sealed interface Checksum {
    /**
     * The archive never changes, and its MD5 is known in advance.
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

    /** The archive changes from time to time; its MD5 is published at the archive's address plus {@code .md5}. */
    record Published() implements Checksum {}
}
