package dev.marquee.bench.load;

import org.HdrHistogram.Histogram;

/** The results of the requests of a phase. Confined to one thread. */
final class PhaseResult {
    /** What counts as slow: the limit on the 99th percentile of accepted requests. */
    static final long SLOW_NANOS = 50_000_000;

    private static final long MAX_NANOS = 60_000_000_000L;

    private final Phase phase;
    private final Histogram accepted = new Histogram(MAX_NANOS, 3);
    private final Histogram shed = new Histogram(MAX_NANOS, 3);
    private long offered;
    private long shedWithoutRetryAfter;
    private long errors;
    private long lastBadDue;

    PhaseResult(Phase phase) {
        this.phase = phase;
    }

    void offer() {
        offered++;
    }

    /**
     * Counts a response.
     *
     * @param due when the request was to be sent
     * @param nanos from then to the last byte of the response
     */
    void add(Reply reply, long due, long nanos) {
        long latency = Math.clamp(nanos, 0, MAX_NANOS);
        if (reply.isAccepted()) {
            accepted.recordValue(latency);
        } else if (reply.isShed()) {
            shed.recordValue(latency);
            shedWithoutRetryAfter += reply.retryAfter() ? 0 : 1;
        } else {
            errors++;
        }
        if (!reply.isAccepted() || nanos > SLOW_NANOS) {
            lastBadDue = Math.max(lastBadDue, due);
        }
    }

    Phase phase() {
        return phase;
    }

    long offered() {
        return offered;
    }

    Histogram accepted() {
        return accepted;
    }

    Histogram shed() {
        return shed;
    }

    long shedWithoutRetryAfter() {
        return shedWithoutRetryAfter;
    }

    /** Those that failed otherwise, or got no response. */
    long errors() {
        return errors;
    }

    /** When the last request that was shed, failed or slow was due; 0 without any. */
    long lastBadDue() {
        return lastBadDue;
    }
}
