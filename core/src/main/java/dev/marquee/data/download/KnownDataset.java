package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import java.net.URI;

/**
 * A data set that can be downloaded.
 *
 * @param name its common name; the archive is {@code NAME.zip}, the directory in the cache {@code NAME}
 * @param folder the one folder inside the archive that holds all its files
 * @param bytes the approximate size of the archive
 * @param checksum how the archive's MD5 is known
 * @param about one sentence: users, movies, ratings and year
 */
public record KnownDataset(String name, String folder, long bytes, Checksum checksum, String about) {
    /** Checks that name and folder can be file names on any system. */
    public KnownDataset {
        for (String fileName : new String[] {name, folder}) {
            if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
                throw new UsageException(
                        "data set name '%s' is not made of letters, digits, - and _".formatted(fileName));
            }
        }
    }

    /**
     * {@return the address of the archive under a base that ends with a slash}
     *
     * @param base ends with a slash, such as {@link DownloadCatalogue#GROUPLENS}
     */
    public URI archive(URI base) {
        return base.resolve(name + ".zip");
    }
}
