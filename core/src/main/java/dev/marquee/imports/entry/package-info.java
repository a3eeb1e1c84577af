/**
 * What the cells and fields of an entry say: its rating, kind, state and time, however they are written. Where they stand is
 * not known here.
 *
 * <p>Text that cannot be read is told from text that says nothing. Start at {@link dev.marquee.imports.entry.RatingText}.
 */
@NullMarked
package dev.marquee.imports.entry;

import org.jspecify.annotations.NullMarked;
