package dev.marquee.model;

import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;

/**
 * The environment of a training, besides data and options.
 *
 * @param seed of all its randomness
 * @param workers the threads it may use, and whether it is {@linkplain Workers#cancelledWhen cancelled}; the caller
 *     closes them
 * @param progress receives its progress
 */
public record TrainingContext(long seed, Workers workers, Progress progress) {
    /**
     * {@return the context of a training that reports no progress}
     *
     * @param seed of all randomness of the training
     * @param workers the threads it may use; the caller closes them
     */
    public static TrainingContext of(long seed, Workers workers) {
        return new TrainingContext(seed, workers, Progress.SILENT);
    }

    /**
     * Begins a task of the training; to be closed. It checks for cancellation when it begins and at every step.
     *
     * @param task what is done, in a few words: {@code Training als}
     * @param steps total number of steps
     * @return the task, to be closed
     * @throws java.util.concurrent.CancellationException if the training is cancelled, see {@link
     *     Workers#checkCancelled}
     */
    public ProgressTask begin(String task, long steps) {
        return ProgressTask.begin(progress, task, steps, workers::checkCancelled);
    }
}
