/**
 * Normalized movie titles, so that every lookup by title compares the same names.
 *
 * <p>How to handle equal names (guess, ask or reject) is decided elsewhere. Start at {@link
 * dev.marquee.data.title.TitleNames}.
 */
@NullMarked
package dev.marquee.data.title;

import org.jspecify.annotations.NullMarked;
