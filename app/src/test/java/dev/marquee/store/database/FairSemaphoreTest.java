package dev.marquee.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FairSemaphoreTest {
    private static final int THREADS = 5;

    /** Repeated, since an unfair semaphore also gets the order right now and then. */
    @RepeatedTest(50)
    void servesThreadsInTheOrderOfArrival() {
        FairSemaphore semaphore = new FairSemaphore(1, Duration.ofMinutes(1));
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();

        semaphore.withPermit(
                () -> {
                    for (int thread = 0; thread < THREADS; thread++) {
                        int number = thread;
                        threads.add(Thread.startVirtualThread(
                                () -> semaphore.withPermit(() -> served.add(number), FairSemaphoreTest::busy)));
                        awaitWaiting(semaphore, thread + 1);
                    }
                    return served;
                },
                FairSemaphoreTest::busy);
        // A thread that released its permit must not get it again before those that wait.
        boolean last = semaphore.withPermit(() -> served.add(THREADS), FairSemaphoreTest::busy);
        threads.forEach(FairSemaphoreTest::join);

        assertThat(last).isTrue();
        assertThat(served)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, THREADS).boxed().toList());
        assertThat(semaphore.waiting()).isZero();
    }

    @Test
    void timesOut() {
        FairSemaphore semaphore = new FairSemaphore(1, Duration.ofNanos(1));

        semaphore.withPermit(
                () -> assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> semaphore.withPermit(() -> "never", FairSemaphoreTest::busy)),
                FairSemaphoreTest::busy);

        assertThat(semaphore.withPermit(() -> "mine", FairSemaphoreTest::busy)).isEqualTo("mine");
    }

    private static StoreException busy() {
        return new StoreException("store", Reason.BUSY);
    }

    private static void awaitWaiting(FairSemaphore semaphore, int threads) {
        while (semaphore.waiting() < threads) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
