/**
 * Matrix factorization by alternating least squares: {@code als} for rating values, {@code ials} for implicit feedback.
 * Each half of a sweep solves one small linear system per row, by some steps of conjugate gradients or exactly, so there
 * is no step size, no order of ratings and no dependence on threads. Start at {@link dev.marquee.algorithm.als.AlsTrainer} and {@link
 * dev.marquee.algorithm.als.IalsTrainer}; the systems are solved in {@link dev.marquee.math.ConjugateGradients} and
 * {@link dev.marquee.math.LeastSquares}.
 */
@NullMarked
package dev.marquee.algorithm.als;

import org.jspecify.annotations.NullMarked;
