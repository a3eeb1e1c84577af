package dev.marquee.server.http.metrics;

/** Sums the series of a route. Confined to one thread. */
final class RouteSum {
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private final String method;
    private final String route;
    private final LatencyHistogram latencies = new LatencyHistogram();
    private long clientErrors;
    private long serverErrors;

    RouteSum(String method, String route) {
        this.method = method;
        this.route = route;
    }

    void add(int status, LatencyHistogram series) {
        // Read once: requests go on meanwhile, and there must not be more errors than requests.
        LatencyHistogram now = new LatencyHistogram();
        now.addAll(series);
        latencies.addAll(now);
        if (status >= SERVER_ERROR) {
            serverErrors += now.count();
        } else if (status >= CLIENT_ERROR) {
            clientErrors += now.count();
        }
    }

    RouteStatistics statistics() {
        return new RouteStatistics(
                method,
                route,
                latencies.count(),
                clientErrors,
                serverErrors,
                latencies.quantile(MEDIAN),
                latencies.quantile(P99));
    }
}
