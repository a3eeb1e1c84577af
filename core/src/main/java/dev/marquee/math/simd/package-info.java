/**
 * The kernels on the Vector API: the only package that imports {@code jdk.incubator.vector}. Loaded by name from
 * {@link dev.marquee.math.Kernels}, so that everything else runs on a JVM without that module.
 */
@NullMarked
package dev.marquee.math.simd;

import org.jspecify.annotations.NullMarked;
