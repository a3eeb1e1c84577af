/**
 * Parts that several algorithms share: the rows of factor models with their scorers, similarities and arrays, factors
 * predicted from attributes, precomputed scores, and what training data must have. Does not depend on any algorithm.
 *
 * <p>Start at {@link dev.marquee.algorithm.common.FactorModel} and {@link dev.marquee.algorithm.common.FactorRows}.
 */
@NullMarked
package dev.marquee.algorithm.common;

import org.jspecify.annotations.NullMarked;
