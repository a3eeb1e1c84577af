/**
 * Matrix factorization that learns an order: what a person rated before what they did not, by stochastic gradient descent
 * over pairs of movies. Start at {@link dev.marquee.algorithm.bpr.BprTrainer}; how threads share a pass without changing its
 * result is in {@code Strata}.
 */
@NullMarked
package dev.marquee.algorithm.bpr;

import org.jspecify.annotations.NullMarked;
