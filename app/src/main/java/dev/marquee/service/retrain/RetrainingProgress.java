package dev.marquee.service.retrain;

import dev.marquee.model.Progress;

/** Progress of a retraining. Written by the training thread, read by others. */
final class RetrainingProgress implements Progress {
    private static final RetrainingResponse.Step BEGINNING = new RetrainingResponse.Step("reading", 0, 0, "");

    private volatile RetrainingResponse.Step now = BEGINNING;
    private String phase = BEGINNING.task();

    /** Begins the next phase. */
    void phase(String phase) {
        this.phase = phase;
        now = new RetrainingResponse.Step(phase, 0, 0, "");
    }

    @Override
    public void begin(String task, long steps) {
        now = new RetrainingResponse.Step(phase + ": " + task, 0, steps, "");
    }

    @Override
    public void step(long done, String note) {
        now = new RetrainingResponse.Step(now.task(), done, now.of(), note);
    }

    @Override
    public void end() {
        // The next task or phase replaces the current step.
    }

    RetrainingResponse.Step now() {
        return now;
    }
}
