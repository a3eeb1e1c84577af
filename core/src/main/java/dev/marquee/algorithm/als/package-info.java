/**
 * Matrix factorization by alternating least squares: {@code als} for ratings, {@code ials} for what was seen at all. Each
 * half of a sweep is a small linear system a row, solved exactly; no step size, no order of ratings, nothing for threads
 * to disagree on. Start at {@link dev.marquee.algorithm.als.AlsTrainer} and {@link dev.marquee.algorithm.als.IalsTrainer};
 * the systems are solved in {@link dev.marquee.math.LeastSquares}.
 */
@NullMarked
package dev.marquee.algorithm.als;

import org.jspecify.annotations.NullMarked;
