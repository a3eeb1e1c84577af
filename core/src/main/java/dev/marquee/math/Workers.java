package dev.marquee.math;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A fixed number of threads that share the tiles of one task at a time. Which thread takes which tile is left to
 * chance, so a task whose result must not depend on the number of threads writes each tile's result to a place of its
 * own and adds them up in the order of the tiles. Close it to end its threads.
 */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    private Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                Thread.ofPlatform().name("marquee-worker-", 1).daemon().factory());
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
        return threads;
    }

    /**
     * Runs {@code body} for each tile in 0..tiles-1, on all threads, and returns when all are done. What one tile throws
     * is thrown here, after the others have ended.
     */
    public void forEachTile(int tiles, IntConsumer body) {
        int helpers = Math.min(threads, tiles) - 1;
        if (helpers <= 0) {
            IntStream.range(0, tiles).forEach(body);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Void> share = () -> {
            for (int tile = next.getAndIncrement(); tile < tiles; tile = next.getAndIncrement()) {
                body.accept(tile);
            }
            return null;
        };
        java.util.List<Future<Void>> shares =
                IntStream.range(0, helpers).mapToObj(_ -> pool.submit(share)).toList();
        try {
            share.call();
        } catch (Exception e) {
            throw sneak(e);
        } finally {
            next.set(tiles);
            shares.forEach(Workers::await);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static void await(Future<Void> share) {
        try {
            share.get();
        } catch (ExecutionException e) {
            throw sneak(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while working");
        }
    }

    private static RuntimeException sneak(Throwable fault) {
        return switch (fault) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(fault);
        };
    }
}
