/** Tests of synthetic data sets: shape, determinism, the smallest possible error, and folders that appear whole or not at all. */
@NullMarked
package dev.marquee.synth;

import org.jspecify.annotations.NullMarked;
