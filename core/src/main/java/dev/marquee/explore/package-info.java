/**
 * Statistics of a data set, before anything is learned from it: sizes, distributions, changes over time, the users'
 * demographics and the movies' genres and decades.
 *
 * <p>Everything is computed once from a {@link dev.marquee.data.Dataset} alone, in time linear in the ratings, and is
 * immutable. What the data does not have is absent (an empty list or optional), never a zero. How numbers are drawn and
 * worded is decided elsewhere. Start at {@link dev.marquee.explore.Exploration}.
 */
@NullMarked
package dev.marquee.explore;

import org.jspecify.annotations.NullMarked;
