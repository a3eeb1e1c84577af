/**
 * Posterior draws: averages of a window of sweeps, with what predictions need of them. How they were sampled is not known
 * here.
 *
 * <p>Start at {@link dev.marquee.algorithm.bayesfm.posterior.Draw}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm.posterior;

import org.jspecify.annotations.NullMarked;
