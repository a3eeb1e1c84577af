package dev.marquee.model;

import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;
import java.util.Optional;

/**
 * The environment of a training, besides data and options.
 *
 * @param seed of all its randomness
 * @param workers the threads it may use, and whether it is {@linkplain Workers#cancelledWhen cancelled}; the caller
 *     closes them
 * @param progress receives its progress
 * @param checkpoints keeps its state from time to time, if it is to be kept
 */
public record TrainingContext(long seed, Workers workers, Progress progress, Optional<Checkpoints> checkpoints) {
    /**
     * A context without checkpoints.
     *
     * @param seed of all randomness of the training
     * @param workers the threads it may use; the caller closes them
     * @param progress receives its progress
     */
    public TrainingContext(long seed, Workers workers, Progress progress) {
        this(seed, workers, progress, Optional.empty());
    }

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

    /**
     * Goes on from the last checkpoint, if there is one. Called once before the first step of a training that can go on.
     *
     * @param task the task whose steps are done
     * @param state the arrays that the steps change; overwritten by those of the checkpoint
     * @return number of steps done; 0 without a checkpoint
     */
    public int resume(ProgressTask task, float[]... state) {
        int done = checkpoints.isPresent() ? checkpoints.get().resume(state) : 0;
        if (done > 0) {
            task.stepTo(done, "");
        }
        return done;
    }

    /**
     * Reports a step of a training that can go on, after which a checkpoint may be written.
     *
     * @param task the task, one of whose steps is done
     * @param done number of steps done, at least 1
     * @param state the arrays that the steps change
     */
    public void step(ProgressTask task, int done, float[]... state) {
        if (checkpoints.isPresent()) {
            checkpoints.get().reached(done, state);
        }
        task.step();
    }

    /**
     * Keeps the state of a training, so that one that was interrupted goes on from its last checkpoint to the same model. A
     * training states its whole state as arrays, and draws its random numbers by step, not from one that runs on.
     */
    public interface Checkpoints {
        /**
         * Called once before the first step of a training. Overwrites the state with that of the last checkpoint, if there is
         * one.
         *
         * @param state the arrays that the steps change
         * @return number of steps that the state has behind it; 0 without a checkpoint, with the state unchanged
         * @throws dev.marquee.data.MarqueeException if the checkpoint does not fit the state
         */
        int resume(float[]... state);

        /**
         * Called after each step; may write the state.
         *
         * @param steps number of steps done, at least 1
         * @param state the same arrays
         */
        void reached(int steps, float[]... state);
    }
}
