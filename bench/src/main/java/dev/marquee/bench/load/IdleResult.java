package dev.marquee.bench.load;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a server does while very many clients are idle or slow.
 *
 * @param clients their number, each with a connection of its own
 * @param heapMb heap in use after a collection, in megabytes
 * @param answered how many of them got their response in the end
 * @param others requests of others meanwhile
 */
record IdleResult(Clients clients, Heap heapMb, int answered, Others others) {
    /** Clients that are idle between two requests, that send their heads slowly, and their bodies. */
    record Clients(int idle, int slowHeads, int slowBodies) {
        @JsonIgnore
        int all() {
            return idle + slowHeads + slowBodies;
        }
    }

    /** The heap without them, with them, and its limit. */
    record Heap(double before, double during, double limit) {}

    /** Requests per second, how many did not get what they asked for, and percentiles of the latency in milliseconds. */
    record Others(double rate, long notAccepted, LoadResult.Latency millis) {}
}
