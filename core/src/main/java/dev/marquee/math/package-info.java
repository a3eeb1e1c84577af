/**
 * Arithmetic that knows nothing of movies: kernels over flat arrays, keyed random numbers, work spread over threads.
 *
 * <p>Matrices are flat {@code float[]}, row by row. The Vector API is used in {@code math.simd} alone, which
 * {@link dev.marquee.math.Kernels} loads by name where the JVM has it; the scalar twin gives the same results to
 * rounding. Start at {@link dev.marquee.math.Kernels}.
 */
@NullMarked
package dev.marquee.math;

import org.jspecify.annotations.NullMarked;
