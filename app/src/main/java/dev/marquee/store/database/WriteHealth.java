package dev.marquee.store.database;

import dev.marquee.store.record.StoreException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether writing works, by how the last write went: to find out by writing would take a place in the queue of those who
 * write. Thread-safe.
 */
final class WriteHealth {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile Optional<Refusal> last = Optional.empty();

    WriteHealth(InstantSource clock) {
        this.clock = clock;
    }

    private record Refusal(Reason reason, Instant at) {}

    /** A write was done. */
    void clear() {
        last = Optional.empty();
    }

    /** A write was not done. */
    void note(Reason reason) {
        last = Optional.of(new Refusal(reason, clock.instant()));
    }

    /** Why the last write was not done; empty if it was, or that was so long ago that another is worth a try. */
    Optional<Reason> fresh() {
        return last.filter(one -> clock.instant().isBefore(one.at().plus(FRESH)))
                .map(Refusal::reason);
    }
}
