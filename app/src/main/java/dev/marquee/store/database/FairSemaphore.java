package dev.marquee.store.database;

import dev.marquee.store.record.StoreException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Gives threads the connections of a pool in first-come, first-served order. The pool itself gives a returned connection to
 * any thread that requests one at that time, so that some threads wait very long.
 */
final class FairSemaphore {
    private final Semaphore connections;
    private final Duration acquireTimeout;

    /**
     * @param connections the number of permits, at least 1
     * @param acquireTimeout the maximum time that a thread waits for a permit
     */
    FairSemaphore(int connections, Duration acquireTimeout) {
        this.connections = new Semaphore(connections, true);
        this.acquireTimeout = acquireTimeout;
    }

    /**
     * Runs the work once a permit is acquired.
     *
     * @param onTimeout the exception to throw if the timeout is exceeded
     */
    <T> T withPermit(Supplier<T> work, Supplier<StoreException> onTimeout) {
        try {
            if (!connections.tryAcquire(acquireTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw onTimeout.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw onTimeout.get();
        }
        try {
            return work.get();
        } finally {
            connections.release();
        }
    }

    /** The approximate number of waiting threads. */
    int waiting() {
        return connections.getQueueLength();
    }
}
