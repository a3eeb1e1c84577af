/**
 * Known data sets and their download: from the publisher's archive, checked by its checksum, to an unpacked directory in
 * the cache.
 *
 * <p>A directory stands in the cache under a data set's name only when it is whole; what is under way is named
 * {@code .part} or {@code .unpacking} and never read as data. Reading the files is the business of the readers, drawing
 * progress that of whoever listens. Start at {@link dev.marquee.data.download.Downloader}; what can be had stands in
 * {@link dev.marquee.data.download.DownloadCatalogue}.
 */
@NullMarked
package dev.marquee.data.download;

import org.jspecify.annotations.NullMarked;
