package dev.marquee.algorithm.neural;

/**
 * When training ends.
 *
 * @param validation the share of the training ratings held out to choose the best epoch
 * @param patience how many epochs may pass without a better one
 * @param refit whether the network is trained again on all ratings for as many epochs as were best
 */
public record EarlyStopping(double validation, int patience, boolean refit) {}
