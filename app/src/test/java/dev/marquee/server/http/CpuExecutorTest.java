package dev.marquee.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CpuExecutorTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final CpuExecutor work = new CpuExecutor();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void leavesCarrierThreadsToOtherRequests() throws InterruptedException {
        List<Thread> requests = start(PROCESSORS);

        assertThat(Thread.startVirtualThread(() -> {}).join(Duration.ofSeconds(30)))
                .as("another request is answered in the meantime")
                .isTrue();

        end(requests);
    }

    @Test
    void rejectsWorkWhenTheQueueIsFull() throws InterruptedException {
        List<Thread> requests = start(Math.max(1, PROCESSORS - 1) + CpuExecutor.QUEUE);
        while (work.waiting() < CpuExecutor.QUEUE) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(HttpErrorException.class)
                .isThrownBy(() -> work.get(() -> "too much"))
                .withMessage("8 long-running requests are already queued; try again in a moment")
                .matches(rejected -> rejected.type() == ProblemType.BUSY)
                .matches(rejected -> rejected.headers().containsKey("Retry-After"));

        end(requests);
        assertThat(work.get(() -> "at last")).isEqualTo("at last");
    }

    @Test
    void rethrowsExceptionsOfTheWork() {
        UncheckedIOException error = new UncheckedIOException(new IOException("no"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> work.get(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    /** Starts requests that each keep a processor busy until {@link #end}. */
    private List<Thread> start(int requests) {
        List<Thread> threads = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            threads.add(Thread.startVirtualThread(() -> work.get(() -> {
                while (!done.get()) {
                    Thread.onSpinWait();
                }
                return "done";
            })));
        }
        return threads;
    }

    private void end(List<Thread> requests) throws InterruptedException {
        done.set(true);
        for (Thread request : requests) {
            request.join();
        }
    }
}
