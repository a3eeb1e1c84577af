package dev.marquee.model;

import dev.marquee.data.Dataset;

/**
 * Fits one algorithm with one set of options. It receives only training ratings, so it cannot see a test part; a
 * validation part of its own is held out from these. Open for implementation by others.
 */
@FunctionalInterface
public interface Trainer {
    /**
     * Learns from the ratings of a data set. The same data and seed give the same model for any number of threads. A
     * trainer reports progress by {@link TrainingContext#begin}, and checks for cancellation at least once a second: a
     * step of the progress does, a tile of the workers does, and {@code workers().checkCancelled()} does.
     *
     * @param data its ratings are all training data
     * @param context seed, threads, progress and cancellation
     * @return a complete model of all users and movies of the data
     * @throws dev.marquee.data.MarqueeException if there is nothing to learn from, or training diverges
     * @throws java.util.concurrent.CancellationException if the workers are cancelled or the current thread is
     *     interrupted
     */
    Model train(Dataset data, TrainingContext context);
}
