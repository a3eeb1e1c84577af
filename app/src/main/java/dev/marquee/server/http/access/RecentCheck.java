package dev.marquee.server.http.access;

import dev.marquee.store.record.StoreException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Something about the store that is checked again after a time at the earliest. One thread checks while the others use the last
 * result, since a store that is down answers slowly; a failed check keeps that. Of two checks the one that began later counts, even if
 * it ends first. Thread-safe.
 */
final class RecentCheck {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    private final BooleanSupplier check;
    private final long interval;
    private final LongSupplier nanos;
    private final AtomicLong begun;
    private volatile Result latest;

    /**
     * Checks at once.
     *
     * @param interval between the begin of two checks, in nanoseconds
     * @param nanos a monotonic clock in nanoseconds
     * @throws StoreException if the first check throws it
     */
    RecentCheck(BooleanSupplier check, long interval, LongSupplier nanos) {
        this.check = check;
        this.interval = interval;
        this.nanos = nanos;
        long now = nanos.getAsLong();
        this.begun = new AtomicLong(now);
        this.latest = new Result(now, check.getAsBoolean());
    }

    private record Result(long begun, boolean value) {
        Result newer(Result other) {
            return other.begun - begun > 0 ? other : this;
        }
    }

    /** The result of the last check. */
    boolean get() {
        long previous = begun.get();
        long now = nanos.getAsLong();
        if (now - previous >= interval && begun.compareAndSet(previous, now)) {
            try {
                keepNewer(new Result(now, check.getAsBoolean()));
            } catch (StoreException e) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "cannot check whether the store has API keys; keeping the previous value",
                        e);
            }
        }
        return latest.value();
    }

    private synchronized void keepNewer(Result result) {
        latest = latest.newer(result);
    }
}
