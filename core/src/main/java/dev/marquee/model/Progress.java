package dev.marquee.model;

/**
 * Receives the progress of a long task. Called by one thread at a time. Report progress through a {@link ProgressTask},
 * which keeps the order of the calls.
 */
public interface Progress {
    /** Ignores all progress. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step(long done, String note) {}

        @Override
        public void end() {}
    };

    /**
     * A task of {@code steps} steps begins. Tasks do not overlap.
     *
     * @param task what is done, in a few words: {@code Training als}
     * @param steps total number of steps
     */
    void begin(String task, long steps);

    /**
     * Reports the steps of the task done so far.
     *
     * @param done steps done so far, 0..steps of the task
     * @param note the current state in a few words: {@code validation RMSE 0.912}
     */
    void step(long done, String note);

    /**
     * The task ends, possibly before its last step: called exactly once for each {@link #begin} that returned, also if
     * the task or {@link #step} throws an exception.
     */
    void end();

    /**
     * A task that has begun. Closing it ends the task, so it is opened in a {@code try} statement. Thread-safe: threads
     * that report at the same time take turns.
     */
    final class ProgressTask implements AutoCloseable {
        private final Progress progress;
        private final Runnable check;
        private long done;
        private boolean closed;

        private ProgressTask(Progress progress, Runnable check) {
            this.progress = progress;
            this.check = check;
        }

        /**
         * Begins a task of {@code steps} steps.
         *
         * @param progress receives the progress
         * @param task what is done, in a few words
         * @param steps total number of steps
         * @return the task, to be closed
         */
        public static ProgressTask begin(Progress progress, String task, long steps) {
            return begin(progress, task, steps, () -> {});
        }

        /**
         * Begins a task of {@code steps} steps that can be cancelled.
         *
         * @param progress receives the progress
         * @param task what is done, in a few words
         * @param steps total number of steps
         * @param check called before the task begins and before every step; throws an exception to end the task
         * @return the task, to be closed
         */
        public static ProgressTask begin(Progress progress, String task, long steps, Runnable check) {
            check.run();
            progress.begin(task, steps);
            return new ProgressTask(progress, check);
        }

        /** One more step is done. */
        public void step() {
            step("");
        }

        /**
         * One more step is done, with a note on the current state.
         *
         * @param note the current state in a few words: {@code validation RMSE 0.912}
         */
        public synchronized void step(String note) {
            stepTo(done + 1, note);
        }

        /**
         * Reports how many steps are done so far, with a note on the current state.
         *
         * @param steps steps done since the beginning of the task
         * @param note the current state in a few words; may be empty
         */
        public synchronized void stepTo(long steps, String note) {
            check.run();
            done = steps;
            progress.step(done, note);
        }

        /** Ends the task. Harmless when repeated. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                progress.end();
            }
        }
    }
}
