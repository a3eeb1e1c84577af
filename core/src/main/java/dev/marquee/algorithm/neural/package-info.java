/**
 * The published study's network, and an improved variant: embeddings of user and movie with their features, rectified
 * hidden layers, one output.
 *
 * <p>The first layer is linear in the user's and in the movie's inputs, so it splits into two towers whose projections
 * are computed once per user and once per movie instead of once per rating; training and scoring both rely on that.
 * Start at {@link dev.marquee.algorithm.neural.NeuralTrainer}; the computation of a step is in {@code Step} and {@code
 * TowerPass}.
 */
@NullMarked
package dev.marquee.algorithm.neural;

import org.jspecify.annotations.NullMarked;
