/**
 * Parallel parsing of rating files; ids are numbered in order of first appearance. {@link dev.marquee.data.read}
 * decides which files make up a data set.
 *
 * <p>The result does not depend on the number of threads. Start at {@link dev.marquee.data.read.parse.RatingLines}.
 */
@NullMarked
package dev.marquee.data.read.parse;

import org.jspecify.annotations.NullMarked;
