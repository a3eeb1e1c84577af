package dev.marquee.service.retrain;

import dev.marquee.model.Progress;

/** Progress and cancellation of a retraining. Written by the training thread, read and cancelled by others. */
final class RetrainingProgress implements Progress {
    private static final RetrainingResponse.Step BEGINNING = new RetrainingResponse.Step("reading", 0, 0, "");

    private volatile boolean cancelled;
    private volatile RetrainingResponse.Step now = BEGINNING;
    private String phase = BEGINNING.task();

    /** Ends a cancelled retraining; not an error, so without a stack trace. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Begins the next phase, unless cancelled. */
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
        // The next task or phase replaces the current step.
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
