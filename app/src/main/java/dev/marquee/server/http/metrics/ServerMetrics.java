package dev.marquee.server.http.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Metrics of the server in the OpenMetrics format (prometheus.io/docs/specs/om): latency histograms by route, and callbacks that are
 * evaluated when the metrics are read. A series is created with its first request; there are at most routes × methods × statuses.
 * Thread-safe.
 */
public final class ServerMetrics {
    /** The media type of the text. */
    public static final String MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final String LATENCY = "marquee_http_request_seconds";

    private final ConcurrentMap<Series, LatencyHistogram> latencies = new ConcurrentHashMap<>();
    private final List<CallbackMetric> callbacks;

    /**
     * Metrics before the first request.
     *
     * @param callbacks evaluated each time the metrics are read
     */
    public ServerMetrics(List<CallbackMetric> callbacks) {
        this.callbacks = List.copyOf(callbacks);
    }

    private record Series(String route, String method, int status) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byRoute = (route + " " + method).compareTo(other.route + " " + other.method);
            return byRoute != 0 ? byRoute : Integer.compare(status, other.status);
        }

        String labels() {
            return "route=\"%s\",method=\"%s\",status=\"%s\"".formatted(CallbackMetric.escaped(route), method, status);
        }
    }

    public void add(String route, String method, int status, long nanos) {
        latencies
                .computeIfAbsent(new Series(route, method, status), series -> new LatencyHistogram())
                .add(nanos);
    }

    /** The requests of every route, the most requested first. */
    public List<RouteStatistics> routes() {
        Map<String, RouteSum> sums = new TreeMap<>();
        latencies.forEach((series, latency) -> sums.computeIfAbsent(
                        series.route() + " " + series.method(), _ -> new RouteSum(series.method(), series.route()))
                .add(series.status(), latency));
        return sums.values().stream()
                .map(RouteSum::statistics)
                .sorted(Comparator.comparingLong(RouteStatistics::requests).reversed())
                .toList();
    }

    /** The requests of all routes, under the names {@code *}. */
    public RouteStatistics total() {
        RouteSum sum = new RouteSum("*", "*");
        latencies.forEach((series, latency) -> sum.add(series.status(), latency));
        return sum.statistics();
    }

    /** All metrics at this moment, as OpenMetrics text. */
    public String text() {
        StringBuilder text = new StringBuilder(4096);
        text.append("# TYPE ").append(LATENCY).append(" histogram\n");
        text.append("# UNIT ").append(LATENCY).append(" seconds\n");
        text.append("# HELP ").append(LATENCY).append(" How long requests took, by route.\n");
        new TreeMap<>(latencies).forEach((series, histogram) -> append(text, series, histogram));
        Map<String, List<CallbackMetric>> byName =
                callbacks.stream().collect(groupingBy(CallbackMetric::name, LinkedHashMap::new, toList()));
        byName.values().forEach(same -> append(text, same));
        return text.append("# EOF\n").toString();
    }

    private static void append(StringBuilder text, List<CallbackMetric> same) {
        CallbackMetric first = same.getFirst();
        text.append("# TYPE %s %s\n".formatted(first.family(), first.type()));
        text.append("# HELP %s %s\n".formatted(first.family(), first.help()));
        same.forEach(metric -> metric.samples()
                .get()
                .forEach(sample -> text.append(sample.text(metric.name())).append('\n')));
    }

    private static void append(StringBuilder text, Series series, LatencyHistogram histogram) {
        String labels = series.labels();
        long count = 0;
        for (int bucket = 0; bucket <= LatencyHistogram.BOUNDS.length; bucket++) {
            count += histogram.count(bucket);
            String bound = bucket == LatencyHistogram.BOUNDS.length ? "+Inf" : "" + LatencyHistogram.BOUNDS[bucket];
            text.append("%s_bucket{%s,le=\"%s\"} %s\n".formatted(LATENCY, labels, bound, count));
        }
        text.append("%s_count{%s} %s\n".formatted(LATENCY, labels, count));
        text.append("%s_sum{%s} %s\n".formatted(LATENCY, labels, histogram.seconds()));
    }
}
