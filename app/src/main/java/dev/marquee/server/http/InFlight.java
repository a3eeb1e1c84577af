package dev.marquee.server.http;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.settings.ServerSettings.Concurrency;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts the requests in flight, admits them to their work, and sheds those that come while there is too much of it. Thread-safe.
 *
 * <p>Requests run on virtual threads, which share one carrier thread per processor and keep it until they block. Requests that
 * only compute never meet each other at work, however many wait for a carrier, so a limit on those at work does not see
 * overload. Hence each request waits for its {@linkplain Turns turn} before its work, and whatever arrived is read meanwhile; to be
 * read and to be shed takes far less than the work. So those that wait are all the queue there is, and its length and the time
 * in it are known. Writes, which are fewer and are not shed for having waited, have turns of their own.
 */
public final class InFlight {
    /**
     * A quarter of the places in the queue is kept for writes, since a list can be requested again, while a rating would be lost. And
     * only while a quarter is taken are requests that waited long shed.
     */
    private static final int QUARTER = 4;

    private final Concurrency limits;
    private final Runnable readTurns;
    private final Runnable writeTurns;
    private final LongSupplier nanos;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final LongAdder shed = new LongAdder();

    /** A counter with no requests in flight. */
    public InFlight(Concurrency limits) {
        this(limits, new Turns()::await, new Turns()::await, System::nanoTime);
    }

    /**
     * @param readTurns waits for the turn of a request that reads
     * @param writeTurns waits for that of one that writes
     * @param nanos a monotonic clock in nanoseconds
     */
    InFlight(Concurrency limits, Runnable readTurns, Runnable writeTurns, LongSupplier nanos) {
        this.limits = limits;
        this.readTurns = readTurns;
        this.writeTurns = writeTurns;
        this.nanos = nanos;
    }

    /** The number of requests in flight, from the end of their heads to the end of their responses. */
    public int requests() {
        return requests.get();
    }

    /** The number of those that wait for a processor. */
    public int waiting() {
        return waiting.get();
    }

    /** The number of those at work: computing, or waiting for the store, but not for a client. */
    public int working() {
        return working.get();
    }

    /** The number of requests that were shed so far. */
    public long shed() {
        return shed.sum();
    }

    void enter() {
        requests.incrementAndGet();
    }

    void leave() {
        requests.decrementAndGet();
    }

    /**
     * Does the work of a request when it is its turn.
     *
     * @param writes whether it changes data of a user; then it may wait as long as there are places
     * @throws HttpErrorException if too many wait or are at work, or its turn came too late
     */
    <T> T work(boolean writes, Supplier<T> work) {
        awaitTurn(writes);
        return count(atWork -> {
            requireRoom(atWork);
            return work.get();
        });
    }

    /** Does the work of a request at once, whatever else there is, for operators. */
    <T> T workAtOnce(Supplier<T> work) {
        return count(_ -> work.get());
    }

    private <T> T count(IntFunction<T> work) {
        // Its own place in the count: of two that come for the last one together, each would see the other there later.
        int atWork = working.incrementAndGet();
        try {
            return work.apply(atWork);
        } finally {
            working.decrementAndGet();
        }
    }

    /**
     * Waits for bytes of the client, within {@link #work}; meanwhile the request does not count as one at work.
     *
     * @throws HttpErrorException if too many are at work when they are there
     */
    <T> T awaitClient(Supplier<T> reading) {
        working.decrementAndGet();
        T read;
        int atWork;
        try {
            read = reading.get();
        } finally {
            atWork = working.incrementAndGet();
        }
        requireRoom(atWork);
        return read;
    }

    private void awaitTurn(boolean writes) {
        int places = limits.waiting() - (writes ? 0 : limits.waiting() / QUARTER);
        long began = nanos.getAsLong();
        int found;
        try {
            found = waiting.getAndIncrement();
            if (found >= places) {
                throw tooMuch("%d requests are waiting already".formatted(places));
            }
            (writes ? writeTurns : readTurns).run();
        } finally {
            waiting.decrementAndGet();
        }
        boolean isLate = nanos.getAsLong() - began > limits.patience().toNanos();
        // With few others before it, it is not late because of overload: the machine gave the process no time.
        if (!writes && isLate && found >= limits.waiting() / QUARTER) {
            throw tooMuch("the request has waited for more than %d ms"
                    .formatted(limits.patience().toMillis()));
        }
    }

    private void requireRoom(int atWork) {
        if (atWork > limits.working()) {
            throw tooMuch("it is working on %d requests".formatted(limits.working()));
        }
    }

    private HttpErrorException tooMuch(String reason) {
        shed.increment();
        return new HttpErrorException(
                ProblemType.BUSY,
                "the server is busy, and %s; try again in a moment".formatted(reason),
                Map.of("Retry-After", "1"));
    }
}
