/**
 * The baseline: how far a user's and a movie's ratings lie from the mean, without interactions. Every report shows it:
 * an algorithm that does not beat it has not learned preferences. Start at {@link
 * dev.marquee.algorithm.bias.BiasTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.bias;

import org.jspecify.annotations.NullMarked;
