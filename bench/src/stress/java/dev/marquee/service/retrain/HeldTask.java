package dev.marquee.service.retrain;

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
