package dev.marquee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While a request has its turn and lets other threads run, the next thing of {@link #meanwhile} happens. */
@Timeout(20)
class TurnsTest {
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void letTheOtherThreadsRunBeforeTheWork() {
        Turns turns = turns(1);
        meanwhile.add(() -> events.add("another request is read"));

        turns.await();
        events.add("work");

        assertThat(events).containsExactly("another request is read", "work");
    }

    @Test
    void comeOneAfterTheOther() throws InterruptedException {
        Turns turns = turns(1);
        Thread second = new Thread(() -> {
            turns.await();
            events.add("second works");
        });
        meanwhile.add(() -> {
            second.start();
            awaitWaiting(second);
            events.add("second waits");
            meanwhile.add(() -> events.add("others run again"));
        });

        turns.await();
        second.join();

        assertThat(events).containsExactly("second waits", "others run again", "second works");
    }

    @Test
    void comeAtTheSameTimeOnSeveralProcessors() {
        Turns turns = turns(2);
        meanwhile.add(() -> {
            turns.await();
            events.add("second works");
        });

        turns.await();

        assertThat(events).containsExactly("second works");
    }

    @Test
    void endBeforeTheWork() {
        Turns turns = turns(1);

        turns.await();
        turns.await();
        events.add("second works although the first does, too");

        assertThat(events).hasSize(1);
    }

    private Turns turns(int processors) {
        return new Turns(processors, () -> {
            Runnable next = meanwhile.poll();
            if (next != null) {
                next.run();
            }
        });
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
