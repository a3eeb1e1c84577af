package dev.marquee.model;

import java.util.List;

/**
 * How a training went, epoch by epoch.
 *
 * @param epochs in order, the first numbered 1; empty if the algorithm does not go by epochs
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
     * @param trainingLoss mean squared error over the ratings trained on, as seen while training
     * @param validationLoss mean squared error over the ratings held out; equal for every reader, never NaN
     */
    public record Epoch(int number, double trainingLoss, double validationLoss) {}
}
