/**
 * Ratings that were parsed before, in a folder of the user's cache: found by the content of the source file and by how it was
 * read, never by its path or time, so that no stale ratings are given.
 *
 * <p>A file of the cache is complete or absent, its sections have checksums, and the least recently used ones are removed above a
 * size. Titles, users' demographics and metadata are not here: their files are small and read each time. Start at {@link
 * dev.marquee.data.read.cache.RatingsCache}.
 */
@NullMarked
package dev.marquee.data.read.cache;

import org.jspecify.annotations.NullMarked;
