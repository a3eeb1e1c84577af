/**
 * Maximum a posteriori estimates of new users and new movies in one posterior draw, by Newton steps. The draw itself stays
 * as it is.
 *
 * <p>Start at {@link dev.marquee.algorithm.bayesfm.foldin.UserFoldIn}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm.foldin;

import org.jspecify.annotations.NullMarked;
