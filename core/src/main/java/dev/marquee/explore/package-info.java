/**
 * What a data set looks like before anything is learned from it: how many, how spread, how they change over time, who
 * the users are and what the movies.
 *
 * <p>Everything is computed from a {@link dev.marquee.data.Dataset} alone, once, in time linear in the ratings, and is
 * immutable. What the data does not have is absent (an empty list or optional), never a zero. How figures are drawn and
 * worded is decided elsewhere. Start at {@link dev.marquee.explore.Exploration}.
 */
@NullMarked
package dev.marquee.explore;

import org.jspecify.annotations.NullMarked;
