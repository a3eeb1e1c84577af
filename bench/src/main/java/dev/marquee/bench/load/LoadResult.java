package dev.marquee.bench.load;

import java.util.List;

/**
 * How a service coped with the load.
 *
 * @param capacity responses per second to clients of which each waits for the response before it asks again
 * @param bytes of the content of a list, or of the constant
 * @param steps one per share of the capacity
 */
record LoadResult(double capacity, int bytes, List<Step> steps) {
    LoadResult {
        steps = List.copyOf(steps);
    }

    /**
     * A share of the capacity.
     *
     * @param share of the capacity that was offered: 3 for three times as much
     * @param rates of requests
     * @param millis latencies of accepted requests
     * @param shedP99Millis 99th percentile of the latency of those shed; 0 without any
     * @param shedWithoutRetryAfter shed requests whose response does not say when to try again
     * @param errors other failures, and requests without a response within ten seconds
     * @param recoverySeconds from the end of the load to the last request that was shed, failed or slow; 0 if there was none
     */
    record Step(
            double share,
            Rates rates,
            Latency millis,
            double shedP99Millis,
            long shedWithoutRetryAfter,
            long errors,
            double recoverySeconds) {}

    /** Requests per second: those due, those accepted, and those shed. */
    record Rates(double offered, double accepted, double shed) {}

    /** Percentiles of latencies in milliseconds. */
    record Latency(double median, double p99, double p999) {}
}
