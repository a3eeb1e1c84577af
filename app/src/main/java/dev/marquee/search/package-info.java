/**
 * Finds movies by titles as people type them, half typed, misspelled or turned around, in an index that Lucene keeps in
 * memory. What a person has seen or would like is not known here, and nobody outside needs to know of Lucene.
 *
 * <p>Start at {@link dev.marquee.search.MovieSearch}; what a match is worth stands in {@code MatchWeight}.
 */
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
