package dev.marquee.model;

/** Receives the progress of a long task. Called by one thread at a time. */
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

    /** A task of {@code steps} steps begins. Tasks do not overlap. */
    void begin(String task, long steps);

    /**
     * Reports the steps of the task done so far.
     *
     * @param note the current state in a few words: {@code validation RMSE 0.912}
     */
    void step(long done, String note);

    /** The task ends, possibly before its last step. */
    void end();
}
