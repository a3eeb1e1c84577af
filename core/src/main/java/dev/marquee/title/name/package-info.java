/**
 * Normalized movie titles, so that every lookup by title compares the same names.
 *
 * <p>How to handle equal names (guess, ask or reject) is decided elsewhere. Start at {@link
 * dev.marquee.title.name.TitleNames}.
 */
@NullMarked
package dev.marquee.title.name;

import org.jspecify.annotations.NullMarked;
