package dev.marquee.server.http.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Metrics of the server in the OpenMetrics format (prometheus.io/docs/specs/om): latency histograms by route, and gauges. A
 * series is created with its first request; there are at most routes × methods × statuses. Thread-safe.
 */
public final class ServerMetrics {
    /** The media type of the text. */
    public static final String MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final String LATENCY = "marquee_http_request_seconds";

    private final ConcurrentMap<Series, Histogram> latencies = new ConcurrentHashMap<>();
    private final List<Gauge> gauges;

    /**
     * Metrics before the first request.
     *
     * @param gauges evaluated each time the metrics are read
     */
    public ServerMetrics(List<Gauge> gauges) {
        this.gauges = List.copyOf(gauges);
    }

    private record Series(String route, String method, int status) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byRoute = (route + " " + method).compareTo(other.route + " " + other.method);
            return byRoute != 0 ? byRoute : Integer.compare(status, other.status);
        }

        String labels() {
            return "route=\"%s\",method=\"%s\",status=\"%s\"".formatted(Gauge.escaped(route), method, status);
        }
    }

    public void add(String route, String method, int status, long nanos) {
        latencies
                .computeIfAbsent(new Series(route, method, status), series -> new Histogram())
                .add(nanos);
    }

    /** All metrics at this moment, as OpenMetrics text. */
    public String text() {
        StringBuilder text = new StringBuilder(4096);
        text.append("# TYPE ").append(LATENCY).append(" histogram\n");
        text.append("# UNIT ").append(LATENCY).append(" seconds\n");
        text.append("# HELP ").append(LATENCY).append(" How long requests took, by route.\n");
        new TreeMap<>(latencies).forEach((series, histogram) -> append(text, series, histogram));
        Map<String, List<Gauge>> byName =
                gauges.stream().collect(groupingBy(Gauge::name, LinkedHashMap::new, toList()));
        byName.values().forEach(same -> append(text, same));
        return text.append("# EOF\n").toString();
    }

    private static void append(StringBuilder text, List<Gauge> same) {
        Gauge first = same.getFirst();
        text.append("# TYPE %s %s\n".formatted(first.family(), first.type()));
        text.append("# HELP %s %s\n".formatted(first.family(), first.help()));
        same.forEach(gauge -> gauge.samples()
                .get()
                .forEach(sample -> text.append(sample.text(gauge.name())).append('\n')));
    }

    private static void append(StringBuilder text, Series series, Histogram histogram) {
        String labels = series.labels();
        long count = 0;
        for (int bucket = 0; bucket <= Histogram.BOUNDS.length; bucket++) {
            count += histogram.count(bucket);
            String bound = bucket == Histogram.BOUNDS.length ? "+Inf" : "" + Histogram.BOUNDS[bucket];
            text.append("%s_bucket{%s,le=\"%s\"} %s\n".formatted(LATENCY, labels, bound, count));
        }
        text.append("%s_count{%s} %s\n".formatted(LATENCY, labels, count));
        text.append("%s_sum{%s} %s\n".formatted(LATENCY, labels, histogram.seconds()));
    }

    /** Histogram of request latencies. Thread-safe; adding a value takes a few nanoseconds. */
    private static final class Histogram {
        /** Upper bounds in seconds; the last bucket is unbounded. */
        static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

        private static final double NANOS = 1e9;

        private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Histogram() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(long latencyNanos) {
            int bucket = 0;
            while (bucket < BOUNDS.length && latencyNanos > BOUNDS[bucket] * NANOS) {
                bucket++;
            }
            buckets[bucket].increment();
            nanos.add(latencyNanos);
        }

        /** The number of latencies in a bucket, which is in 0..BOUNDS.length; not cumulative. */
        long count(int bucket) {
            return buckets[bucket].sum();
        }

        double seconds() {
            return nanos.sum() / NANOS;
        }
    }
}
