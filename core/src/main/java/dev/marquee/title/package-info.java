/**
 * The one finder of movies by title. It answers two questions about a catalogue: which movies a typed text may mean, ranked
 * ({@code search}), and which movie a file names, or none ({@code identify}); both compare the names of {@code name}.
 * Which movies are parts of one series, {@code series} decides by the same names.
 *
 * <p>It reads no files and knows no users. A year in parentheses, or given apart from the title, is always a condition. Start
 * at {@link dev.marquee.title.MovieFinder}.
 */
@NullMarked
package dev.marquee.title;

import org.jspecify.annotations.NullMarked;
