/**
 * Known data sets and their download: from the publisher's archive, verified by its checksum, to an unpacked directory
 * in the cache.
 *
 * <p>A directory has a data set's name only when it is complete; unfinished work is named {@code .part} or {@code
 * .unpacking} and never read as data. Reading the files is the job of the readers, displaying progress that of the
 * listener. Start at {@link dev.marquee.data.download.Downloader}; {@link dev.marquee.data.download.DownloadCatalogue}
 * lists the data sets.
 */
@NullMarked
package dev.marquee.data.download;

import org.jspecify.annotations.NullMarked;
