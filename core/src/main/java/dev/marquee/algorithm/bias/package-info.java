/**
 * The baseline: what a user gives and a movie gets beyond the mean, and nothing of what they share. Every report shows it,
 * because an algorithm that does not beat it has learned no taste. Start at
 * {@link dev.marquee.algorithm.bias.BiasTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.bias;

import org.jspecify.annotations.NullMarked;
