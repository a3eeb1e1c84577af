/**
 * Which movies of a catalogue are parts of one series, by their titles, years and genres alone.
 *
 * <p>A pair that is doubtful is not joined: a list that leaves out a movie that belongs to no series is worse than one
 * with two parts. What lists do with series is decided in {@code recommend}. Not exported. Start at
 * {@link dev.marquee.title.series.MovieSeries}.
 */
@NullMarked
package dev.marquee.title.series;

import org.jspecify.annotations.NullMarked;
