/**
 * The study's network, and its better-behaved descendant: an embedding of the user and of the movie beside their
 * features, hidden rectified layers, one number out.
 *
 * <p>The first layer is linear in what comes from the user and in what comes from the movie, so it splits in two halves
 * that are computed once a user and once a movie, not once a rating; training and scoring both live on that. Start at
 * {@link dev.marquee.algorithm.neural.NeuralTrainer}; the arithmetic of a step is in {@code Step} and {@code TowerPass}.
 */
@NullMarked
package dev.marquee.algorithm.neural;

import org.jspecify.annotations.NullMarked;
