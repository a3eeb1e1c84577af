package dev.marquee.service.retrain;

import dev.marquee.model.Progress;

/** Where a retraining is, and whether it is to go on. Written by the thread that trains, read and cancelled by others. */
final class RetrainingProgress implements Progress {
    private static final RetrainingResponse.Step BEGINNING = new RetrainingResponse.Step("reading", 0, 0, "");

    private volatile boolean cancelled;
    private volatile RetrainingResponse.Step now = BEGINNING;
    private String phase = BEGINNING.task();

    /** Not an error: somebody wished it so. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** The next part of the work begins, unless it was cancelled. */
    void phase(String phase) {
        check();
        this.phase = phase;
        now = new RetrainingResponse.Step(phase, 0, 0, "");
    }

    @Override
    public void begin(String task, long steps) {
        check();
        now = new RetrainingResponse.Step(phase + ": " + task, 0, steps, "");
    }

    @Override
    public void step(long done, String note) {
        check();
        now = new RetrainingResponse.Step(now.task(), done, now.of(), note);
    }

    @Override
    public void end() {
        // The next task or phase says what is done then.
    }

    private void check() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    void cancel() {
        cancelled = true;
    }

    RetrainingResponse.Step now() {
        return now;
    }
}
