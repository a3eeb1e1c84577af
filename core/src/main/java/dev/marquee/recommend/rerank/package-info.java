/**
 * Makes a list from scores by a {@link dev.marquee.recommend.list.ListPolicy}: ranking criteria, diversification and
 * calibration in one greedy choice. Candidates are chosen in {@code recommend}.
 *
 * <p>Not exported. Start at {@link dev.marquee.recommend.rerank.Reranker}.
 */
@NullMarked
package dev.marquee.recommend.rerank;

import org.jspecify.annotations.NullMarked;
