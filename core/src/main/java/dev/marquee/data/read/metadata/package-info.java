/**
 * Reads what movies are: IMDb's public files of titles, of titles in other languages and of people, and the tags and the
 * tag genome of MovieLens.
 *
 * <p>Files are streamed, and only what belongs to the catalogue's movies is kept. Ratings are not read here.
 * A line that cannot be used is left out, counted and named; a file that is not of the expected form is rejected.
 * Start at {@link dev.marquee.data.read.metadata.MetadataReader}.
 */
@NullMarked
package dev.marquee.data.read.metadata;

import org.jspecify.annotations.NullMarked;
