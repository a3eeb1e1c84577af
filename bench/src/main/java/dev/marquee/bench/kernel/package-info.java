/**
 * The kernels of {@code dev.marquee.math} next to plain Java, OpenBLAS and the limits of the machine. Run all of it with
 * {@code bench/kernels.sh}, which writes docs/kernels.md; start reading at {@link dev.marquee.bench.kernel.KernelReport}.
 */
@NullMarked
package dev.marquee.bench.kernel;

import org.jspecify.annotations.NullMarked;
