package dev.marquee.math;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that share the tiles of one task at a time. Which thread takes which tile is left to
 * chance, so a task whose result must not depend on the number of threads writes each tile's result to a place of its
 * own and adds them up in the order of the tiles. Close it to end its threads.
 *
 * <p>A helper that has run out of work looks for more for some hundred microseconds before it sleeps: training hands out
 * a new task every hundred, and waking a thread takes as long as the task.
 */
public final class Workers implements AutoCloseable {
    private static final int SPINS = 60_000;

    private final List<Thread> helpers;
    private volatile @Nullable Task latest;
    private volatile boolean closed;

    private Workers(int threads) {
        helpers = IntStream.range(1, threads)
                .mapToObj(i ->
                        Thread.ofPlatform().name("marquee-worker-" + i).daemon().start(() -> help(i)))
                .toList();
    }

    /** As many threads as given, the caller's among them; at least 1. */
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("%d threads; at least one is needed".formatted(threads));
        }
        return new Workers(threads);
    }

    /** As many threads as the machine has processors. */
    public static Workers ofMachine() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /** How many threads work, the caller's among them. */
    public int threads() {
        return helpers.size() + 1;
    }

    /**
     * Runs {@code body} for each tile in 0..tiles-1, on all threads, and returns when all are done. What a tile throws is
     * thrown here, after the others have ended; of several faults, that of the lowest tile.
     */
    public void forEachTile(int tiles, IntConsumer body) {
        Task task = new Task(tiles, threads(), body);
        if (tiles > 1) {
            latest = task;
            helpers.forEach(LockSupport::unpark);
        }
        task.work(0);
        task.awaitEnd();
    }

    @Override
    public void close() {
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

    /** The latest task, once there is one other than {@code done}; or {@code done}, after being woken for another reason. */
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

    /**
     * Tiles to take, in as many shares as there are threads. Each begins with its own share, so that what it wrote in the
     * last task it finds in its own cache, and helps with the others' after. A helper that comes late finds none left and
     * does no harm.
     */
    private static final class Task {
        private final int tiles;
        private final IntConsumer body;
        private final Thread owner = Thread.currentThread();
        private final AtomicInteger[] next;
        private final AtomicInteger ended = new AtomicInteger();
        private @Nullable Throwable error;
        private int errorTile = Integer.MAX_VALUE;

        Task(int tiles, int shares, IntConsumer body) {
            this.tiles = tiles;
            this.body = body;
            this.next = IntStream.range(0, shares)
                    .mapToObj(share -> new AtomicInteger(start(share, shares)))
                    .toArray(AtomicInteger[]::new);
        }

        private int start(int share, int shares) {
            return (int) ((long) tiles * share / shares);
        }

        void work(int thread) {
            for (int i = 0; i < next.length; i++) {
                take((thread + i) % next.length);
            }
        }

        private void take(int share) {
            int end = start(share + 1, next.length);
            for (int tile = next[share].getAndIncrement(); tile < end; tile = next[share].getAndIncrement()) {
                try {
                    body.accept(tile);
                } catch (RuntimeException | Error e) {
                    note(tile, e);
                } finally {
                    if (ended.incrementAndGet() == tiles) {
                        LockSupport.unpark(owner);
                    }
                }
            }
        }

        private synchronized void note(int tile, Throwable thrown) {
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
                    LockSupport.park(this);
                }
            }
            switch (error()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
