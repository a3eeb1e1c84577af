/**
 * The files that a user brings: single, packed or in an archive, each with its kind and the encoding of its text. What the
 * text says is not known here.
 *
 * <p>Reading is bounded in bytes, whatever size an archive declares. Start at {@link dev.marquee.imports.file.ExportFile}.
 */
@NullMarked
package dev.marquee.imports.file;

import org.jspecify.annotations.NullMarked;
