/**
 * Linear models from movies to movies: a score is a weighted sum of what a user has rated, with weights learned so that
 * every movie's column is reconstructed from the other columns. {@code ease} solves it in closed form and keeps all
 * weights; {@code slim} fits one movie at a time and keeps few.
 *
 * <p>They rank and do not predict ratings. Start at {@link dev.marquee.algorithm.linear.EaseTrainer}; the input rows of
 * users are in {@code InputMatrix}.
 */
@NullMarked
package dev.marquee.algorithm.linear;

import org.jspecify.annotations.NullMarked;
