/**
 * The same list for all users, or for all of the same demographics: {@code popular}, the movies with the best mean or those
 * rated most often, and {@code trending}, those rated most often of late. The baselines for personalized lists. Start at {@link
 * dev.marquee.algorithm.popular.PopularTrainer} and {@link dev.marquee.algorithm.popular.TrendingTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.popular;

import org.jspecify.annotations.NullMarked;
