package dev.marquee.store.database;

import dev.marquee.store.record.StoreException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets those who want a connection of a pool have one in the order they came. The pool alone gives it to whoever asks when one
 * is given back, and lets a few wait for very long.
 */
final class FairSemaphore {
    private final Semaphore connections;
    private final Duration acquireTimeout;

    /**
     * @param connections how many have their turn at once, at least 1
     * @param acquireTimeout how long anybody waits for theirs
     */
    FairSemaphore(int connections, Duration acquireTimeout) {
        this.connections = new Semaphore(connections, true);
        this.acquireTimeout = acquireTimeout;
    }

    /**
     * Does the work when its turn comes.
     *
     * @param tired what to throw if that takes longer than anybody waits
     */
    <T> T take(Supplier<T> work, Supplier<StoreException> tired) {
        try {
            if (!connections.tryAcquire(acquireTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tired.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tired.get();
        }
        try {
            return work.get();
        } finally {
            connections.release();
        }
    }

    /** How many wait for theirs, about. */
    int waiting() {
        return connections.getQueueLength();
    }
}
