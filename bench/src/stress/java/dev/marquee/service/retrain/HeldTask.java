package dev.marquee.service.retrain;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** An executor whose tasks run when the test says so, on its thread. It rejects tasks once it is shut down, as others do. */
final class HeldTask extends ScheduledThreadPoolExecutor {
    private final Deque<Runnable> held = new ArrayDeque<>();

    HeldTask() {
        super(0);
    }

    /** A retraining on this executor, of a model that does not exist. */
    Retraining retraining() {
        return new Retraining(
                RetrainingSettings.of(Path.of("nowhere", "m.marquee"), false),
                _ -> {},
                _ -> {},
                this,
                InstantSource.system());
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (isShutdown()) {
            throw new RejectedExecutionException("shut down");
        }
        held.add(task);
    }

    @Override
    public synchronized void shutdown() {
        super.shutdown();
    }

    /** Runs what was accepted. */
    void runAll() {
        held.forEach(Runnable::run);
    }
}
