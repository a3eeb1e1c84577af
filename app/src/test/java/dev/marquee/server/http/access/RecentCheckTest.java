package dev.marquee.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What is checked every five nanoseconds. */
class RecentCheckTest {
    private final Deque<BooleanSupplier> answers = new ArrayDeque<>(List.of(() -> false));
    private long now;
    private final RecentCheck check = new RecentCheck(() -> answers.remove().getAsBoolean(), 5, () -> now);

    @Test
    void checksAgainAfterTheInterval() {
        now = 4;
        assertThat(check.get()).isFalse();

        answers.add(() -> true);
        now = 5;
        assertThat(check.get()).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    void keepsTheLaterOfTwoChecksAlsoIfItEndsFirst() {
        answers.add(() -> {
            answers.add(() -> true);
            now = 10;
            assertThat(check.get()).isTrue();
            return false;
        });
        now = 5;

        assertThat(check.get()).isTrue();
    }

    @Test
    void keepsTheLastResultWhenACheckFails() {
        answers.add(() -> {
            throw new StoreException("users.db", Reason.BUSY);
        });
        now = 5;

        assertThat(check.get()).isFalse();
    }
}
