/**
 * The genres of movies as numbers, and the genres of a user's ratings. No model and no list is known here.
 *
 * <p>Not exported. Start at {@link dev.marquee.recommend.genre.MovieGenres}.
 */
@NullMarked
package dev.marquee.recommend.genre;

import org.jspecify.annotations.NullMarked;
