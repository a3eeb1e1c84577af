package dev.marquee.service.retrain;

import dev.marquee.parallel.Workers;
import dev.marquee.store.record.RetrainingLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * What a retraining holds until it ends: the lock of the model's files, and that of the store among servers that share it.
 * Every server acquires them in this order, so that no two wait for each other.
 */
record RetrainingLocks(ModelLock files, RetrainingLock store) implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;
    /** At most this many pauses between two attempts, since an attempt at PostgreSQL's lock opens a connection. */
    private static final int MAX_PAUSES = 50;

    /**
     * Waits until no other server retrains.
     *
     * @param onWaiting called once if it has to wait
     * @throws CancellationException if the workers are cancelled meanwhile
     */
    static RetrainingLocks acquire(Path model, CollectedRatings users, Workers workers, Runnable onWaiting) {
        ModelLock files = await(() -> ModelLock.tryAcquire(model), workers, onWaiting);
        try {
            return new RetrainingLocks(files, await(users::tryLock, workers, onWaiting));
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static <T> T await(Supplier<Optional<T>> attempt, Workers workers, Runnable onWaiting) {
        Optional<T> lock = attempt.get();
        if (lock.isEmpty()) {
            onWaiting.run();
        }
        for (int pauses = 1; lock.isEmpty(); pauses = Math.min(2 * pauses, MAX_PAUSES)) {
            for (int i = 0; i < pauses; i++) {
                workers.checkCancelled();
                pause();
            }
            lock = attempt.get();
        }
        return lock.orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for another server");
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            files.close();
        }
    }
}
