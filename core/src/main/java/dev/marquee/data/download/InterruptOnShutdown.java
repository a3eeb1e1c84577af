package dev.marquee.data.download;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, an end of the process from outside (Ctrl-C) interrupts the thread that opened it and waits for it to clean
 * up and close this, for a few seconds at most.
 */
final class InterruptOnShutdown implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::interruptAndWait, "stop-download");
    private final CountDownLatch closed = new CountDownLatch(1);

    InterruptOnShutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is at work and ends by itself, now that this is closed.
        }
    }

    /** What happens at shutdown; whether the worker was done in time. */
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
