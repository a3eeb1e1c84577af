package dev.marquee.model;

import java.util.List;

/**
 * The loss of a training, per epoch.
 *
 * @param epochs in order, the first numbered 1; empty if the algorithm has no epochs
 * @param best the number of the epoch whose parameters were kept; 0 if epochs is empty
 */
public record TrainingHistory(List<Epoch> epochs, int best) {
    /** Copies the epochs. */
    public TrainingHistory {
        epochs = List.copyOf(epochs);
    }

    /**
     * One pass over the training ratings.
     *
     * @param number from 1
     * @param trainingLoss mean squared error over the ratings trained on, measured while training
     * @param validationLoss mean squared error over the held-out ratings; never NaN
     */
    public record Epoch(int number, double trainingLoss, double validationLoss) {}
}
