/**
 * Readers of files: every MovieLens layout, and a ratings CSV of one's own, plain or gzip, become a
 * {@link dev.marquee.data.Dataset}.
 *
 * <p>Strict unless asked otherwise: a line that breaks a rule is refused with file, line, column, what was found and what
 * was expected. Lenient reading skips such lines and counts them. Ratings are parsed as bytes in blocks of whole lines on
 * a pool handed in; the smaller files of movies and users are read as text. Nothing is downloaded here. Start at
 * {@link dev.marquee.data.read.DatasetReader}.
 */
@NullMarked
package dev.marquee.data.read;

import org.jspecify.annotations.NullMarked;
