/**
 * From scores to a list: the order, diversification, calibration and the greedy choice between them. Which movies are
 * candidates is decided in {@link dev.marquee.recommend}.
 *
 * <p>Start at {@link dev.marquee.recommend.list.Reranker}.
 */
@NullMarked
package dev.marquee.recommend.list;

import org.jspecify.annotations.NullMarked;
