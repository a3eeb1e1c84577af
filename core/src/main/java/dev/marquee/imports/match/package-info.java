/**
 * Matches movies of another site with the catalogue, by ids, or by title and year. Ambiguous movies are never guessed.
 *
 * <p>Start at {@link dev.marquee.imports.match.MovieMatcher}.
 */
@NullMarked
package dev.marquee.imports.match;

import org.jspecify.annotations.NullMarked;
