/**
 * Work distributed over threads, and its cancellation. No domain type and no arithmetic is here.
 *
 * <p>The number of threads never changes a result. Start at {@link dev.marquee.parallel.Workers}.
 */
@NullMarked
package dev.marquee.parallel;

import org.jspecify.annotations.NullMarked;
