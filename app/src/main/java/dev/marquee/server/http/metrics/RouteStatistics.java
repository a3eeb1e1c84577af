package dev.marquee.server.http.metrics;

/**
 * The requests of a route since the start of the server.
 *
 * @param route the path template
 * @param requests all
 * @param clientErrors those refused with a status of 400 to 499
 * @param serverErrors those with a status of 500 or more
 * @param medianSeconds an estimate from a histogram
 * @param p99Seconds an estimate from a histogram, at most its largest bound
 */
public record RouteStatistics(
        String method,
        String route,
        long requests,
        long clientErrors,
        long serverErrors,
        double medianSeconds,
        double p99Seconds) {
    /** The number of requests without an error. */
    public long served() {
        return requests - clientErrors - serverErrors;
    }
}
