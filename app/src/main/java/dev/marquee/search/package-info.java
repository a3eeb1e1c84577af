/**
 * Full-text search for movies by title, tolerant of incomplete, misspelled or reordered words, in an in-memory Lucene index.
 * It knows nothing of users or predictions, and no other package depends on Lucene.
 *
 * <p>Start at {@link dev.marquee.search.MovieSearch}; the scores of matches are in {@code MatchWeight}.
 */
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
