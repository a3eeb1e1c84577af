/**
 * Ranked lists of test users, relevance and gains. Metrics over all users are in {@link dev.marquee.evaluate.metric}.
 *
 * <p>Start at {@link dev.marquee.evaluate.ranking.Ranker}.
 */
@NullMarked
package dev.marquee.evaluate.ranking;

import org.jspecify.annotations.NullMarked;
