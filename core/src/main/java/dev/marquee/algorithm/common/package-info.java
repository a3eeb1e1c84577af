/**
 * Parts that several algorithms share: scorers by dot products, precomputed scores, and factors predicted from
 * attributes. Does not depend on any algorithm.
 *
 * <p>Start at {@link dev.marquee.algorithm.common.DotProductScorer}.
 */
@NullMarked
package dev.marquee.algorithm.common;

import org.jspecify.annotations.NullMarked;
