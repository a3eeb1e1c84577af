/**
 * Readers of files: every MovieLens layout and any table of ratings, plain, gzip or in a zip archive, become a {@link
 * dev.marquee.data.Dataset}.
 *
 * <p>Strict by default: an invalid line is rejected with file, line, column, the text found and what was expected.
 * Lenient reading skips invalid lines and counts them. What a file does not say, such as its columns without a header, is told
 * from its first lines and noted in the report. Ratings are parsed as bytes in blocks of whole lines on the threads
 * passed in; the smaller files of movies and users are read as text. Nothing is downloaded here. Start at {@link
 * dev.marquee.data.read.DatasetReader}.
 */
@NullMarked
package dev.marquee.data.read;

import org.jspecify.annotations.NullMarked;
