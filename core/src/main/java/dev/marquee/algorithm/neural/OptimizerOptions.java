package dev.marquee.algorithm.neural;

/**
 * How the network is trained.
 *
 * @param optimizer how parameters follow their gradient
 * @param learningRate the size of a step
 * @param batch ratings a step
 * @param epochs passes over the ratings, at most
 * @param initialDeviation the standard deviation of the embeddings before the first step
 * @param averaging over how many epochs, about, the parameters that predict are averaged; 0 for the last ones alone
 */
public record OptimizerOptions(
        Optimizer optimizer, double learningRate, int batch, int epochs, double initialDeviation, double averaging) {}
