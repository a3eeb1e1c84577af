package dev.marquee.model;

import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

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
     * @param arrays what the steps change; overwritten by those of the checkpoint
     * @return number of steps done; 0 without a checkpoint
     */
    public int resume(ProgressTask task, float[]... arrays) {
        int done = resume(steps -> new TrainingState(steps, arrays, new long[0]))
                .map(TrainingState::steps)
                .orElse(0);
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
     * @param arrays what the steps change
     */
    public void step(ProgressTask task, int done, float[]... arrays) {
        reached(() -> new TrainingState(done, arrays, new long[0]));
        task.step();
    }

    /**
     * Goes on from the last checkpoint, if there is one. Called once before the first step of a training that can go on.
     *
     * @param state from the number of steps done to a state of the sizes that it has then, whose content is overwritten
     * @return the state of the checkpoint; empty without one
     * @throws dev.marquee.data.MarqueeException if the checkpoint does not fit the state
     */
    public Optional<TrainingState> resume(IntFunction<TrainingState> state) {
        return checkpoints.flatMap(kept -> kept.resume(state));
    }

    /**
     * Called after steps of a training that can go on: a checkpoint may be written.
     *
     * @param state computes the state, if it is to be written
     */
    public void reached(Supplier<TrainingState> state) {
        checkpoints.ifPresent(kept -> kept.reached(state));
    }

    /**
     * The result of a part of a training, such as the weights of a blend, which itself has trainings as parts. A training
     * that goes on after that part takes the result from the checkpoint, and the part does not run again.
     *
     * @param length number of elements of the result
     * @param part computes the result; may have parts itself
     * @return the result
     * @throws dev.marquee.data.MarqueeException if the checkpoint's result has another length
     */
    public double[] resultOf(int length, Supplier<double[]> part) {
        return checkpoints.isPresent() ? checkpoints.get().resultOf(length, part) : part.get();
    }

    /**
     * Keeps the state of a training, so that one that was interrupted goes on from its last checkpoint to the same model. A
     * training states its whole state, and draws its random numbers by step, or states the generator as well.
     */
    public interface Checkpoints {
        /**
         * Called once before the first step of a training. Overwrites a state with that of the last checkpoint, if there is
         * one.
         *
         * @param state from the number of steps done to a state of the sizes that it has then
         * @return that state with the content of the checkpoint; empty without one
         * @throws dev.marquee.data.MarqueeException if the checkpoint does not fit the state
         */
        Optional<TrainingState> resume(IntFunction<TrainingState> state);

        /**
         * Called after each step, or after some; may write the state.
         *
         * @param state computes the state, if it is to be written
         */
        void reached(Supplier<TrainingState> state);

        /**
         * Computes the result of a part of a training, or takes it from the last checkpoint.
         *
         * @param length number of elements of the result
         * @param part computes the result; may have parts itself
         * @return the result
         * @throws dev.marquee.data.MarqueeException if the checkpoint's result has another length
         */
        double[] resultOf(int length, Supplier<double[]> part);
    }

    /**
     * The state of a training between two steps.
     *
     * @param steps number of steps done
     * @param arrays what the steps change; not copied, so that a state can be overwritten
     * @param numbers single numbers that the steps change, a double as its bits; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record TrainingState(int steps, float[][] arrays, long[] numbers) {}
}
