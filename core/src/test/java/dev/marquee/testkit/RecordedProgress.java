package dev.marquee.testkit;

import dev.marquee.model.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls, runs an action at every step, and fails if the calls are out of order. */
public final class RecordedProgress implements Progress {
    private final Runnable onStep;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();

    public RecordedProgress(Runnable onStep) {
        this.onStep = onStep;
    }

    @Override
    public void begin(String task, long of) {
        requireOpen(0, "begin of %s within another task".formatted(task));
        begun.incrementAndGet();
    }

    @Override
    public void step(long done, String note) {
        requireOpen(1, "step outside of a task");
        steps.incrementAndGet();
        onStep.run();
    }

    @Override
    public void end() {
        requireOpen(1, "end without begin");
        ended.incrementAndGet();
    }

    private void requireOpen(int tasks, String error) {
        if (begun.get() - ended.get() != tasks) {
            throw new AssertionError(error);
        }
    }

    /** The number of tasks that have begun. */
    public int begun() {
        return begun.get();
    }

    /** The number of tasks that have ended. */
    public int ended() {
        return ended.get();
    }

    /** The number of steps of all tasks. */
    public int steps() {
        return steps.get();
    }
}
