package dev.marquee.server.http;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are being answered. Safe to share. */
public final class InFlight {
    private final int max;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Counts requests up to a limit.
     *
     * @param max that may be at once
     */
    public InFlight(int max) {
        this.max = max;
    }

    /** How many there are. */
    public int requests() {
        return requests.get();
    }

    /** Counts one that came. */
    void enter() {
        requests.incrementAndGet();
    }

    /** @throws dev.marquee.server.http.error.HttpErrorException if there are more than may be */
    void check() {
        if (requests.get() > max) {
            throw new HttpErrorException(
                    ProblemType.BUSY,
                    "the server is busy with %d requests; ask again in a moment".formatted(max),
                    Map.of("Retry-After", "1"));
        }
    }

    /** Counts one that was answered. */
    void leave() {
        requests.decrementAndGet();
    }
}
