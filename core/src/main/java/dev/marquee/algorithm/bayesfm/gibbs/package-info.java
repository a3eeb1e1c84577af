/**
 * The Gibbs sampler: ratings as sparse matrices, the likelihoods, and one step for each kind of parameter. Chains and
 * their draws are put together elsewhere.
 *
 * <p>Randomness is keyed by seed, sweep and row, so that results do not depend on threads. Start at {@link
 * dev.marquee.algorithm.bayesfm.gibbs.CoefficientSampler}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm.gibbs;

import org.jspecify.annotations.NullMarked;
