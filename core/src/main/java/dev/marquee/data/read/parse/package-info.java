/**
 * Lines of rating files parsed in parallel, and ids numbered as they first appear. Which files make up a data set is
 * decided in {@link dev.marquee.data.read}.
 *
 * <p>The result does not depend on the number of threads. Start at {@link dev.marquee.data.read.parse.RatingLines}.
 */
@NullMarked
package dev.marquee.data.read.parse;

import org.jspecify.annotations.NullMarked;
