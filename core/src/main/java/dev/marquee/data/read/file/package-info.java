/**
 * The files of a data set: on disk, packed with gzip or in a zip archive, each with its kind, its encoding and its first lines.
 *
 * <p>What the text says is not known here; {@link dev.marquee.data.read} parses it. A file that is not text is rejected by what
 * it is. Start at {@link dev.marquee.data.read.file.InputFile}.
 */
@NullMarked
package dev.marquee.data.read.file;

import org.jspecify.annotations.NullMarked;
