/**
 * Lists from scores: ranking criteria, diversification, calibration and their greedy combination. Candidates are chosen
 * in {@link dev.marquee.recommend}.
 *
 * <p>Start at {@link dev.marquee.recommend.list.Reranker}.
 */
@NullMarked
package dev.marquee.recommend.list;

import org.jspecify.annotations.NullMarked;
