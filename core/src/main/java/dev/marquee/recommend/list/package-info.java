/**
 * How a list is asked for: the ranking criterion, preferences and diversification. Lists are made in
 * {@code recommend.rerank}.
 *
 * <p>Start at {@link dev.marquee.recommend.list.ListPolicy}.
 */
@NullMarked
package dev.marquee.recommend.list;

import org.jspecify.annotations.NullMarked;
