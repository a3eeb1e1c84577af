/**
 * Numerical code without domain types: kernels over flat arrays, keyed random numbers.
 *
 * <p>Matrices are flat row-major {@code float[]}. Only {@code math.simd} uses the Vector API; {@link
 * dev.marquee.math.Kernels} loads it by name if the JVM has the module. The scalar implementation gives the same
 * results up to rounding. Start at {@link dev.marquee.math.Kernels}.
 */
@NullMarked
package dev.marquee.math;

import org.jspecify.annotations.NullMarked;
