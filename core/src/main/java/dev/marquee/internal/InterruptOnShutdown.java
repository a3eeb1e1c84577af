package dev.marquee.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, a shutdown of the process (Ctrl-C) interrupts the thread that opened this and waits a few seconds at most
 * for it to clean up and close this.
 */
public final class InterruptOnShutdown implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::interruptAndWait, "stop-work");
    private final CountDownLatch closed = new CountDownLatch(1);

    public InterruptOnShutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is already running and ends by itself, now that this is closed.
        }
    }

    /** The shutdown hook; returns whether the worker finished in time. */
    boolean interruptAndWait() {
        worker.interrupt();
        try {
            return closed.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
