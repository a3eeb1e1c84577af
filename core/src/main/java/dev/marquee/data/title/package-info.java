/**
 * Titles of movies, made comparable: whoever looks a movie up by its title does it by the same names.
 *
 * <p>What is done with equal names, guessing, asking or refusing, is decided elsewhere. Start at
 * {@link dev.marquee.data.title.TitleNames}.
 */
@NullMarked
package dev.marquee.data.title;

import org.jspecify.annotations.NullMarked;
