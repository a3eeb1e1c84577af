package dev.marquee.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that do not depend on when a test runs. */
final class Clocks {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Clocks() {}

    /** Advances by one second on every call, beginning with {@link #START}. */
    static InstantSource ticking() {
        AtomicLong seconds = new AtomicLong();
        return () -> START.plusSeconds(seconds.getAndIncrement());
    }
}
