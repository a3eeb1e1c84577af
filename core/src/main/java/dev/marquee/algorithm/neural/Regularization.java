package dev.marquee.algorithm.neural;

/**
 * What keeps the network from learning its training ratings by heart.
 *
 * @param embeddingDropout the chance that a number of an embedding is left out in a step
 * @param dropout the chance that a hidden unit is left out for a rating
 * @param idDropout the chance that a user or movie is treated as never seen in a step, which teaches the cold embedding
 * @param weightDecay the weight of the L2 penalty in every gradient
 */
public record Regularization(double embeddingDropout, double dropout, double idDropout, double weightDecay) {}
