/**
 * Shilling attacks, measured: how many made-up profiles are found, and what an attack does to predictions and lists.
 *
 * <p>Not the attacks and the detection themselves, which are in {@link dev.marquee.shilling}. The figures are in {@code
 * docs/security.md}. Start at {@link dev.marquee.bench.shilling.ShiftTable}.
 */
@NullMarked
package dev.marquee.bench.shilling;

import org.jspecify.annotations.NullMarked;
