/**
 * Parts that several algorithms share: scorers of dot products, scores already computed, and factors predicted from
 * attributes. No algorithm is known here.
 *
 * <p>Start at {@link dev.marquee.algorithm.common.DotProductScorer}.
 */
@NullMarked
package dev.marquee.algorithm.common;

import org.jspecify.annotations.NullMarked;
