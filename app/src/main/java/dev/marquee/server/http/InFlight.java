package dev.marquee.server.http;

import dev.marquee.internal.Counted;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests in flight and enforces their limit. Thread-safe. */
public final class InFlight {
    private final int max;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * A counter with no requests in flight.
     *
     * @param max maximum number of concurrent requests
     */
    public InFlight(int max) {
        this.max = max;
    }

    /** The number of requests in flight. */
    public int requests() {
        return requests.get();
    }

    void enter() {
        requests.incrementAndGet();
    }

    /** @throws dev.marquee.server.http.error.HttpErrorException if more than the maximum are in flight */
    void check() {
        if (requests.get() > max) {
            throw new HttpErrorException(
                    ProblemType.BUSY,
                    "the server is busy with %s; try again in a moment".formatted(Counted.of(max, "request")),
                    Map.of("Retry-After", "1"));
        }
    }

    void leave() {
        requests.decrementAndGet();
    }
}
