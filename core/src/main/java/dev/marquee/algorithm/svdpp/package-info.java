/**
 * SVD++: factors of a user that are their own plus what the movies they rated say of them, however they rated them. Trained by
 * alternating least squares, not by descent. Start at {@link dev.marquee.algorithm.svdpp.SvdppTrainer}; the part that other
 * factor models have not is {@code ImplicitFactorSolver}.
 */
@NullMarked
package dev.marquee.algorithm.svdpp;

import org.jspecify.annotations.NullMarked;
