package dev.marquee.bench.load;

/**
 * A time with a constant rate of requests.
 *
 * @param name of the phase
 * @param rate requests per second that are due, above 0
 * @param seconds how long it takes
 */
record Phase(String name, double rate, double seconds) {
    private static final double NANOS = 1e9;

    long nanos() {
        return Math.round(seconds * NANOS);
    }
}
