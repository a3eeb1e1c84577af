package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * Files of metadata that can be downloaded one by one. Their publisher changes them and has no checksums; each is gzip,
 * which detects what is damaged or truncated.
 *
 * @param name common name of the files, and of their directory in the cache
 * @param files their names, which end with {@code .gz}
 * @param bytes the approximate size of all
 * @param about one sentence
 */
public record KnownFiles(String name, List<String> files, long bytes, String about) {
    /** Checks that the names can be file names on any system, and copies them. */
    public KnownFiles {
        files = List.copyOf(files);
        for (String file : files) {
            if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.gz")) {
                throw new UsageException("file name '%s' is not made of letters, digits, ., - and _ with .gz at its end"
                        .formatted(file));
            }
        }
    }
}
