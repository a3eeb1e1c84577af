/**
 * Ranked search for movies by title, for people who type: tolerant of incomplete, misspelled or reordered words, in an index in
 * memory.
 *
 * <p>It knows nothing of users or predictions, and does not decide which movie is meant. Start at {@link
 * dev.marquee.title.search.MovieSearch}; the scores of matches are in {@code MatchWeight}.
 */
@NullMarked
package dev.marquee.title.search;

import org.jspecify.annotations.NullMarked;
