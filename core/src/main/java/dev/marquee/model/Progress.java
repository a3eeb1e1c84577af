package dev.marquee.model;

/** Told how far a long task has come. Called by one thread at a time. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step(long done, String note) {}

        @Override
        public void end() {}
    };

    /** A task begins, of so many steps. Tasks do not overlap. */
    void begin(String task, long steps);

    /**
     * So many steps of the task are done, in all.
     *
     * @param note how it stands, in a few words: {@code validation RMSE 0.912}
     */
    void step(long done, String note);

    /** The task is over, also if before its last step. */
    void end();
}
