package dev.marquee.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.settings.ServerSettings.Concurrency;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** Four requests may wait, one of them only if it writes; one that reads waits for 20 ms while others wait; two work at a time. */
class InFlightTest {
    private static final long MILLI = 1_000_000;

    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private long nanos;

    private final InFlight inFlight =
            new InFlight(new Concurrency(2, 4, Duration.ofMillis(20)), this::turn, this::turn, () -> nanos);

    /** While one waits, the next thing of {@link #meanwhile} happens. */
    private void turn() {
        Runnable next = meanwhile.poll();
        if (next != null) {
            next.run();
        }
    }

    @Test
    void letsARequestWorkAtOnceWhenNothingElseIsThere() {
        assertThat(inFlight.work(false, () -> inFlight.working() + " at work")).isEqualTo("1 at work");

        assertThat(inFlight.working()).isZero();
        assertThat(inFlight.waiting()).isZero();
        assertThat(inFlight.shed()).isZero();
    }

    @Test
    void letsWritesNotWaitForTheTurnsOfReads() {
        List<String> turns = new ArrayList<>();
        InFlight twoQueues = new InFlight(
                new Concurrency(2, 4, Duration.ofMillis(20)),
                () -> turns.add("reads"),
                () -> turns.add("writes"),
                () -> nanos);

        twoQueues.work(true, () -> "rating");
        twoQueues.work(false, () -> "list");

        assertThat(turns).containsExactly("writes", "reads");
    }

    @Test
    void keepsTheLastPlacesForWrites() {
        meanwhile.add(() -> work("second", false));
        meanwhile.add(() -> work("third", false));
        meanwhile.add(() -> {
            isShed("fourth", false)
                    .withMessage("the server is busy, and 3 requests are waiting already; try again in a moment");
            work("rating", true);
        });
        meanwhile.add(() -> isShed("another rating", true).withMessageContaining("4 requests are waiting already"));

        work("first", false);

        assertThat(done).containsExactly("rating", "third", "second", "first");
        assertThat(inFlight.waiting()).isZero();
        assertThat(inFlight.shed()).isEqualTo(2);
    }

    @Test
    void shedsAReadWhoseTurnComesTooLateButNoWrite() {
        meanwhile.add(() -> {
            meanwhile.add(() -> nanos += 21 * MILLI);
            isShed("list", false).withMessageContaining("the request has waited for more than 20 ms");

            meanwhile.add(() -> nanos += 20 * MILLI);
            work("list in time", false);
            meanwhile.add(() -> nanos += 21 * MILLI);
            work("rating", true);
        });
        work("another rating", true);

        assertThat(done).containsExactly("list in time", "rating", "another rating");
    }

    @Test
    void doesNotShedALateRequestWhenNoOtherWaits() {
        meanwhile.add(() -> nanos += 1000 * MILLI);

        work("list", false);

        assertThat(done).containsExactly("list");
    }

    @Test
    void shedsWhatComesWhileTooManyAreAtWork() {
        String answer = inFlight.work(
                false,
                () -> inFlight.work(true, () -> {
                    isShed("third", true).withMessageContaining("it is working on 2 requests");
                    return inFlight.workAtOnce(() -> "metrics");
                }));

        assertThat(answer).isEqualTo("metrics");
        assertThat(inFlight.working()).isZero();
    }

    @Test
    void doesNotCountARequestThatWaitsForItsClient() {
        String body = inFlight.work(
                true,
                () -> inFlight.work(
                        true,
                        () -> inFlight.awaitClient(() -> {
                            work("another", true);
                            return "body";
                        })));

        assertThat(body).isEqualTo("body");
        assertThat(done).containsExactly("another");
    }

    @Test
    void shedsARequestWhoseBodyArrivesWhileTooManyAreAtWork() {
        assertThatExceptionOfType(HttpErrorException.class)
                .isThrownBy(() -> inFlight.work(
                        true,
                        () -> inFlight.awaitClient(() -> {
                            throw new HttpErrorException(ProblemType.TOO_SLOW, "the body is late");
                        })))
                .withMessage("the body is late");
        assertThat(inFlight.working()).isZero();

        inFlight.work(true, () -> inFlight.workAtOnce(() -> inFlight.workAtOnce(this::isRefusedAfterItsBody)));
    }

    private boolean isRefusedAfterItsBody() {
        assertThatExceptionOfType(HttpErrorException.class)
                .isThrownBy(() -> inFlight.awaitClient(() -> "body"))
                .withMessageContaining("it is working on 2 requests");
        return true;
    }

    private void work(String name, boolean writes) {
        inFlight.work(writes, () -> done.add(name));
    }

    private ThrowableAssertAlternative<HttpErrorException> isShed(String name, boolean writes) {
        return assertThatExceptionOfType(HttpErrorException.class)
                .isThrownBy(() -> work(name, writes))
                .matches(shed -> shed.type() == ProblemType.BUSY)
                .matches(shed -> shed.headers().equals(Map.of("Retry-After", "1")));
    }
}
