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
 * A bounded thread pool for work that takes seconds of CPU time, with one thread fewer than there are processors. Requests run
 * on virtual threads, which share one carrier thread per processor and occupy it until they block: a few long computations on
 * them would leave no carrier thread for other requests.
 */
public final class CpuExecutor {
    /** Maximum number of queued tasks. */
    static final int QUEUE = 8;

    private final ThreadPoolExecutor threads;

    /** An executor without threads; it starts them on demand and ends idle ones after 10 s. */
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
     * Runs the work and waits for its result.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if the queue is full, or the thread is interrupted
     */
    public <T> T get(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        try {
            threads.execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new HttpErrorException(
                    ProblemType.BUSY,
                    "%d long-running requests are already queued; try again in a moment".formatted(QUEUE),
                    Map.of("Retry-After", "10"));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new HttpErrorException(
                    ProblemType.BUSY, "the server is stopping; try again in a moment", Map.of("Retry-After", "10"));
        } catch (ExecutionException e) {
            throw ExecutionCauses.unwrap(e);
        }
    }

    /** Approximate number of queued tasks. */
    int waiting() {
        return threads.getQueue().size();
    }
}
