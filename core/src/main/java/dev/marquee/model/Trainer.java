package dev.marquee.model;

import dev.marquee.data.Dataset;

/**
 * Fits one algorithm with one set of options. It receives only training ratings, so it cannot see a test part; a
 * validation part of its own is held out from these. Open for implementation by others.
 */
@FunctionalInterface
public interface Trainer {
    /**
     * Learns from the ratings of a data set. The same data and seed give the same model for any number of threads.
     *
     * @throws dev.marquee.data.MarqueeException if there is nothing to learn from, or training diverges
     */
    Model train(Dataset data, TrainingContext context);
}
