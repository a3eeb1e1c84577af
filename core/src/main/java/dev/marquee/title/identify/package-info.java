/**
 * Identifies the movies that files name, by ids, or by title and year. What is not certain is ambiguous, with its candidates.
 *
 * <p>It never guesses and reads no files. Start at {@link dev.marquee.title.identify.MovieMatcher}.
 */
@NullMarked
package dev.marquee.title.identify;

import org.jspecify.annotations.NullMarked;
