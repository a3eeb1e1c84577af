/**
 * The same list for all users: the movies with the best mean, or those rated most often. The baseline for personalized
 * lists. Start at {@link dev.marquee.algorithm.popular.PopularTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.popular;

import org.jspecify.annotations.NullMarked;
