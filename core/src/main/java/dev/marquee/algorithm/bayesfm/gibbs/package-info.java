/**
 * The Gibbs sampler: ratings as sparse matrices, the likelihoods, and one step for each kind of parameter. Chains and
 * draws are assembled elsewhere.
 *
 * <p>Randomness is keyed by seed and chain, so results do not depend on threads. Start at {@link
 * dev.marquee.algorithm.bayesfm.gibbs.CoefficientSampler}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm.gibbs;

import org.jspecify.annotations.NullMarked;
