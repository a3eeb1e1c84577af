/**
 * Matrix factorization that learns an order: movies that a user rated above those they did not, by stochastic gradient
 * descent over pairs of movies. Start at {@link dev.marquee.algorithm.bpr.BprTrainer}; {@code Strata} splits an epoch
 * among threads without changing its result.
 */
@NullMarked
package dev.marquee.algorithm.bpr;

import org.jspecify.annotations.NullMarked;
