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
    private static final int USERS = 5;

    /** Often, for a turn that goes to whoever is there first goes to the right one now and then. */
    @RepeatedTest(50)
    void comeInTheOrderInWhichUsersCame() {
        FairSemaphore turns = new FairSemaphore(1, Duration.ofMinutes(1));
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> users = new ArrayList<>();

        turns.take(
                () -> {
                    for (int user = 0; user < USERS; user++) {
                        int number = user;
                        users.add(Thread.startVirtualThread(
                                () -> turns.take(() -> served.add(number), FairSemaphoreTest::busy)));
                        awaitWaiting(turns, user + 1);
                    }
                    return served;
                },
                FairSemaphoreTest::busy);
        // Who is through may not come again before those who wait, though the turn is free for a moment.
        boolean last = turns.take(() -> served.add(USERS), FairSemaphoreTest::busy);
        users.forEach(FairSemaphoreTest::join);

        assertThat(last).isTrue();
        assertThat(served)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, USERS).boxed().toList());
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void areGivenUpAfterSomeTime() {
        FairSemaphore turns = new FairSemaphore(1, Duration.ofNanos(1));

        turns.take(
                () -> assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> turns.take(() -> "never", FairSemaphoreTest::busy)),
                FairSemaphoreTest::busy);

        assertThat(turns.take(() -> "mine", FairSemaphoreTest::busy)).isEqualTo("mine");
    }

    private static StoreException busy() {
        return new StoreException("store", Reason.BUSY);
    }

    private static void awaitWaiting(FairSemaphore turns, int users) {
        while (turns.waiting() < users) {
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
