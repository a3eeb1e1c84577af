/**
 * SVD++: a user's factors are the sum of factors of their own and implicit factors of the movies they rated, whatever
 * the values. Trained by alternating least squares, not by gradient descent. Start at {@link
 * dev.marquee.algorithm.svdpp.SvdppTrainer}; the part that other factor models lack is {@code ImplicitFactorSolver}.
 */
@NullMarked
package dev.marquee.algorithm.svdpp;

import org.jspecify.annotations.NullMarked;
