package dev.marquee.model;

import dev.marquee.data.Dataset;

/**
 * Fits one algorithm with one set of options. It is given training ratings alone, so nothing it does can look at a test
 * part; what it holds out for itself, it takes from these. Left open for others to implement.
 */
@FunctionalInterface
public interface Trainer {
    /**
     * Learns from the ratings of a data set. The same data and seed give the same model, whatever the number of threads.
     *
     * @throws dev.marquee.data.MarqueeException if there is nothing to learn from, or training comes to nothing
     */
    Model train(Dataset data, TrainingContext context);
}
