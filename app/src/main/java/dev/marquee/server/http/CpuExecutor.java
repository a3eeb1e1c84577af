package dev.marquee.server.http;

import dev.marquee.server.http.error.ExecutionCauses;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does what takes seconds of a processor on threads of its own, one fewer than there are processors. Requests run on virtual
 * threads, which share as many real ones as there are processors and keep one until they wait: a few long computations among
 * them would leave none for anybody else.
 */
public final class CpuExecutor {
    /** How much may wait for a thread. */
    static final int QUEUE = 8;

    private final ThreadPoolExecutor threads;

    /** Keeps no thread that has nothing to do. */
    public CpuExecutor() {
        int max = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        threads = new ThreadPoolExecutor(
                max,
                max,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("long-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Waits for the work to be done.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if so much waits already that it would take too long
     */
    public <T> T get(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        try {
            threads.execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new HttpErrorException(
                    ProblemType.BUSY,
                    "%d others wait for such long work already; ask again in a moment".formatted(QUEUE),
                    Map.of("Retry-After", "10"));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new HttpErrorException(
                    ProblemType.BUSY,
                    "the server is about to stop; ask again in a moment",
                    Map.of("Retry-After", "10"));
        } catch (ExecutionException e) {
            throw ExecutionCauses.by(e);
        }
    }

    /** How much waits for a thread, about. */
    int waiting() {
        return threads.getQueue().size();
    }
}
