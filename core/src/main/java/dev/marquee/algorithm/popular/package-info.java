/**
 * The same list for everybody: the movies with the best mean, or those that most have rated. What a list made for one
 * person must beat. Start at {@link dev.marquee.algorithm.popular.PopularTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.popular;

import org.jspecify.annotations.NullMarked;
