package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class InterruptOnShutdownTest {
    @Test
    void interruptsTheWorkerAndWaitsUntilItHasCleanedUp() {
        CompletableFuture<Boolean> shutdown;
        boolean interrupted;
        try (InterruptOnShutdown guard = new InterruptOnShutdown()) {
            Thread worker = Thread.currentThread();
            shutdown = CompletableFuture.supplyAsync(guard::interruptAndWait);
            while (!worker.isInterrupted()) {
                Thread.onSpinWait();
            }
            interrupted = Thread.interrupted();
            assertThat(shutdown).isNotDone();
        }
        assertThat(interrupted).isTrue();
        assertThat(shutdown.join()).isTrue();
    }
}
