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
    void leavesTheThreadsOfRequestsToOthers() throws InterruptedException {
        List<Thread> requests = ask(PROCESSORS);

        assertThat(Thread.startVirtualThread(() -> {}).join(Duration.ofSeconds(30)))
                .as("another request is answered meanwhile")
                .isTrue();

        end(requests);
    }

    @Test
    void rejectsWhatWouldWaitTooLong() throws InterruptedException {
        List<Thread> requests = ask(Math.max(1, PROCESSORS - 1) + CpuExecutor.QUEUE);
        while (work.waiting() < CpuExecutor.QUEUE) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(HttpErrorException.class)
                .isThrownBy(() -> work.get(() -> "too much"))
                .withMessage("8 others wait for such long work already; ask again in a moment")
                .matches(rejected -> rejected.type() == ProblemType.BUSY)
                .matches(rejected -> rejected.headers().containsKey("Retry-After"));

        end(requests);
        assertThat(work.get(() -> "at last")).isEqualTo("at last");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        UncheckedIOException error = new UncheckedIOException(new IOException("no"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> work.get(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    /** Each keeps a processor busy until all is done. */
    private List<Thread> ask(int requests) {
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
