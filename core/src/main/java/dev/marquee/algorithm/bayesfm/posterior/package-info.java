/**
 * Posterior draws: means over a window of sweeps, with the tables that predictions need. Does not depend on how they
 * are sampled beyond the samplers' state.
 *
 * <p>Start at {@link dev.marquee.algorithm.bayesfm.posterior.Draw}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm.posterior;

import org.jspecify.annotations.NullMarked;
