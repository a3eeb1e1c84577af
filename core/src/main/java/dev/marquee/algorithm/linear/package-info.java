/**
 * Linear models of movies by movies: a score is a weighted sum of what a person has rated, with weights that are learned
 * so that every movie's column is made of the others'. {@code ease} does it in closed form and keeps every weight,
 * {@code slim} one movie after another and keeps few.
 *
 * <p>They rank and predict no ratings. Start at {@link dev.marquee.algorithm.linear.EaseTrainer}; what stands for a person
 * is in {@code InputMatrix}.
 */
@NullMarked
package dev.marquee.algorithm.linear;

import org.jspecify.annotations.NullMarked;
