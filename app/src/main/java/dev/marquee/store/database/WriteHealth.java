package dev.marquee.store.database;

import dev.marquee.store.record.StoreException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether writing works, by the result of the last write: a test write would have to wait for other writers. Thread-safe.
 */
final class WriteHealth {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile Optional<Failure> last = Optional.empty();

    WriteHealth(InstantSource clock) {
        this.clock = clock;
    }

    private record Failure(Reason reason, Instant at) {}

    /** Records a successful write. */
    void recordSuccess() {
        last = Optional.empty();
    }

    /** Records a failed write. */
    void recordFailure(Reason reason) {
        last = Optional.of(new Failure(reason, clock.instant()));
    }

    /** The reason why the last write failed; empty if it succeeded, or failed more than ten seconds ago. */
    Optional<Reason> recentFailure() {
        return last.filter(failure -> clock.instant().isBefore(failure.at().plus(FRESH)))
                .map(Failure::reason);
    }
}
