/**
 * Movies of another site found in the catalogue, by ids, by title and year. What is ambiguous stays so.
 *
 * <p>Start at {@link dev.marquee.imports.match.MovieMatcher}.
 */
@NullMarked
package dev.marquee.imports.match;

import org.jspecify.annotations.NullMarked;
