package dev.marquee.parallel;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that process the tiles of one task at a time. The assignment of tiles to threads is not
 * deterministic, so a task whose result must not depend on the number of threads writes each tile's result to its own
 * slot and adds them up in the order of the tiles. Close it to end its threads.
 *
 * <p>A task ends early when the thread that submitted it is interrupted or its workers are {@linkplain #cancelledWhen
 * cancelled}: no further tile begins, and {@link #forEachTile} throws a {@link CancellationException} after the tiles
 * that had begun have ended. A long tile calls {@link #checkCancelled} from time to time. The thread stays interrupted.
 *
 * <p>An idle thread spins for some hundred microseconds before it sleeps: training submits a new task every hundred
 * microseconds, and waking a thread takes as long as the task.
 */
public final class Workers implements AutoCloseable {
    private static final int SPINS = 60_000;

    /** The task of which the current thread is processing a tile. */
    private static final ThreadLocal<@Nullable Task> CURRENT = new ThreadLocal<>();

    private final Pool pool;
    private final BooleanSupplier cancelled;

    private Workers(Pool pool, BooleanSupplier cancelled) {
        this.pool = pool;
        this.cancelled = cancelled;
    }

    /**
     * Creates workers with this number of threads, including the caller's; at least 1.
     *
     * @param threads number of threads, including the caller's; at least 1
     * @return the workers, to be closed
     */
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got %d".formatted(threads));
        }
        return new Workers(new Pool(threads), () -> false);
    }

    /**
     * Creates workers with one thread per processor.
     *
     * @return the workers, to be closed
     */
    public static Workers ofMachine() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same threads, whose tasks also end early once a condition is true, such as
     * {@link CancellationToken#isCancelled}. It is evaluated before every tile, by any thread, so it must be fast and
     * thread-safe. Closing the result ends the threads as well.
     *
     * @param condition true once the tasks are to end; stays true
     * @return workers that share their threads with these
     */
    public Workers cancelledWhen(BooleanSupplier condition) {
        return new Workers(pool, () -> cancelled.getAsBoolean() || condition.getAsBoolean());
    }

    /**
     * Ends a computation that is cancelled: between tasks, or within a tile that takes long. Costs a few nanoseconds.
     *
     * @throws CancellationException if these workers are cancelled, or the current thread is interrupted, or the thread
     *     that submitted the task whose tile the current thread is processing
     */
    public void checkCancelled() {
        Task task = CURRENT.get();
        if (cancelled.getAsBoolean()
                || Thread.currentThread().isInterrupted()
                || (task != null && task.isInterrupted())) {
            throw cancellation();
        }
    }

    private static CancellationException cancellation() {
        return new CancellationException("the computation was cancelled, or its thread was interrupted");
    }

    /** {@return the number of threads, including the caller's} */
    public int threads() {
        return pool.helpers.size() + 1;
    }

    /**
     * Runs {@code body} for each tile in 0..tiles-1, on all threads, and returns when all are done. Rethrows an
     * exception of a tile after the other tiles have ended; of several exceptions, that of the lowest tile.
     *
     * @param tiles number of tiles, at least 0
     * @param body receives the index of a tile; called by several threads at the same time
     * @throws CancellationException if tiles were left out because the task was cancelled, and no tile threw
     */
    public void forEachTile(int tiles, IntConsumer body) {
        Task task = new Task(tiles, threads(), body, cancelled);
        pool.run(task);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The threads, which all views share. */
    private static final class Pool {
        private final List<Thread> helpers;
        private volatile @Nullable Task latest;
        private volatile boolean closed;

        Pool(int threads) {
            helpers = IntStream.range(1, threads)
                    .mapToObj(i -> Thread.ofPlatform()
                            .name("marquee-worker-" + i)
                            .daemon()
                            .start(() -> help(i)))
                    .toList();
        }

        void run(Task task) {
            if (task.tiles > 1) {
                latest = task;
                helpers.forEach(LockSupport::unpark);
            }
            task.work(0);
            task.awaitEnd();
        }

        void close() {
            closed = true;
            helpers.forEach(LockSupport::unpark);
        }

        private void help(int thread) {
            Task done = null;
            while (!closed) {
                Task task = await(done);
                if (task != null) {
                    task.work(thread);
                }
                done = task;
            }
        }

        /** Waits for a task other than {@code done} and returns it; may return {@code done} after a spurious wake-up. */
        private @Nullable Task await(@Nullable Task done) {
            for (int spin = 0; spin < SPINS; spin++) {
                if (latest != done) {
                    return latest;
                }
                Thread.onSpinWait();
            }
            if (latest == done && !closed) {
                LockSupport.park(this);
            }
            return latest;
        }
    }

    /**
     * The tiles of a task in one share per thread. Each thread begins with its own share, so that the data it wrote in
     * the last task is still in its cache, and then helps with the other shares. A thread that comes late finds no
     * tiles left, which is harmless.
     */
    private static final class Task {
        private final int tiles;
        private final IntConsumer body;
        private final BooleanSupplier cancelled;
        private final Thread owner = Thread.currentThread();
        private final AtomicInteger[] next;
        private final AtomicInteger ended = new AtomicInteger();
        private @Nullable Throwable error;
        private int errorTile = Integer.MAX_VALUE;
        private volatile boolean leftOut;
        private volatile boolean interrupted;

        Task(int tiles, int shares, IntConsumer body, BooleanSupplier cancelled) {
            this.tiles = tiles;
            this.body = body;
            this.cancelled = cancelled;
            this.next = IntStream.range(0, shares)
                    .mapToObj(share -> new AtomicInteger(start(share, shares)))
                    .toArray(AtomicInteger[]::new);
        }

        private int start(int share, int shares) {
            return (int) ((long) tiles * share / shares);
        }

        void work(int thread) {
            Task outer = CURRENT.get();
            CURRENT.set(this);
            try {
                for (int i = 0; i < next.length; i++) {
                    runShare((thread + i) % next.length);
                }
            } finally {
                CURRENT.set(outer);
            }
        }

        boolean isInterrupted() {
            return interrupted || owner.isInterrupted();
        }

        private void runShare(int share) {
            int end = start(share + 1, next.length);
            for (int tile = next[share].getAndIncrement(); tile < end; tile = next[share].getAndIncrement()) {
                try {
                    if (isInterrupted() || cancelled.getAsBoolean()) {
                        leftOut = true;
                    } else {
                        body.accept(tile);
                    }
                } catch (RuntimeException | Error e) {
                    recordError(tile, e);
                } finally {
                    if (ended.incrementAndGet() == tiles) {
                        LockSupport.unpark(owner);
                    }
                }
            }
        }

        private synchronized void recordError(int tile, Throwable thrown) {
            if (tile < errorTile) {
                error = thrown;
                errorTile = tile;
            }
        }

        synchronized @Nullable Throwable error() {
            return error;
        }

        void awaitEnd() {
            for (int spin = 0; ended.get() < tiles; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    // An interrupted thread does not park, so its flag is cleared until the last tiles have ended.
                    if (Thread.interrupted()) {
                        interrupted = true;
                    }
                    LockSupport.park(this);
                }
            }
            if (interrupted) {
                owner.interrupt();
            }
            switch (error()) {
                case null -> {
                    if (leftOut) {
                        throw cancellation();
                    }
                }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
