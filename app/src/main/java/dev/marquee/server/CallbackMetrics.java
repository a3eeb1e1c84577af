package dev.marquee.server;

import dev.marquee.internal.Release;
import dev.marquee.server.http.InFlight;
import dev.marquee.server.http.metrics.CallbackMetric;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.store.Store;
import dev.marquee.store.database.PoolStatistics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The metrics of the server that are known when they are read: process, model, retraining and store. */
final class CallbackMetrics {
    private static final double MILLIS = 1e3;

    private CallbackMetrics() {}

    static List<CallbackMetric> of(
            InFlight inFlight,
            Supplier<ServedModel> current,
            Optional<Store> store,
            Optional<Retraining> retraining,
            InstantSource clock) {
        List<CallbackMetric> metrics = new ArrayList<>(ofTheProcess(inFlight));
        metrics.addAll(ofTheModel(current, clock));
        retraining.ifPresent(open -> metrics.addAll(new RetrainingMetrics(open, clock).all()));
        store.ifPresent(open -> metrics.addAll(ofTheStore(open)));
        return metrics;
    }

    private static List<CallbackMetric> ofTheProcess(InFlight inFlight) {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                CallbackMetric.info(
                        "marquee_build",
                        "The program.",
                        () -> Map.of(
                                "version",
                                Release.VERSION,
                                "java",
                                Runtime.version().toString())),
                new CallbackMetric("marquee_http_requests_in_flight", "Requests in flight.", inFlight::requests),
                new CallbackMetric("marquee_http_requests_working", "Requests at work.", inFlight::working),
                new CallbackMetric(
                        "marquee_http_requests_waiting", "Requests that wait for a processor.", inFlight::waiting),
                new CallbackMetric(
                        "marquee_http_requests_shed_total",
                        "Requests that got status 503 because there was too much work.",
                        inFlight::shed),
                new CallbackMetric(
                        "marquee_memory_used_bytes",
                        "Heap in use, including garbage.",
                        () -> runtime.totalMemory() - runtime.freeMemory()),
                new CallbackMetric("marquee_memory_max_bytes", "Maximum size of the heap.", runtime::maxMemory),
                new CallbackMetric(
                        "marquee_uptime_seconds",
                        "Time since the process started.",
                        () -> ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
    }

    private static List<CallbackMetric> ofTheModel(Supplier<ServedModel> current, InstantSource clock) {
        return List.of(
                CallbackMetric.info("marquee_model", "The served model.", () -> facts(current.get())),
                new CallbackMetric(
                        "marquee_model_age_seconds",
                        "Time since the model was trained.",
                        () -> Math.max(
                                0,
                                Duration.between(created(current.get()), clock.instant())
                                                .toMillis()
                                        / MILLIS)),
                new CallbackMetric(
                        "marquee_model_users",
                        "Users the model was trained on.",
                        () -> info(current).data().users()),
                new CallbackMetric(
                        "marquee_model_movies",
                        "Movies of the model.",
                        () -> info(current).data().movies()),
                new CallbackMetric(
                        "marquee_model_ratings",
                        "Ratings the model was trained on.",
                        () -> info(current).data().ratings()));
    }

    /** The fingerprint is equal on all servers that serve the same model by the same release. */
    private static Map<String, String> facts(ServedModel served) {
        ModelInfo info = served.service().info();
        return Map.of(
                "fingerprint",
                served.version(),
                "algorithm",
                info.algorithm(),
                "data",
                info.data().fingerprint());
    }

    private static List<CallbackMetric> ofTheStore(Store store) {
        return store.pools().stream()
                .map(PoolStatistics::pool)
                .flatMap(pool -> Stream.of(
                        ofPool(store, pool, "active", "in use", PoolStatistics::active),
                        ofPool(store, pool, "idle", "open and not in use", PoolStatistics::idle),
                        ofPool(store, pool, "waiting", "that requests wait for", PoolStatistics::waiting)))
                .toList();
    }

    private static CallbackMetric ofPool(
            Store store, String pool, String state, String help, ToIntFunction<PoolStatistics> count) {
        return new CallbackMetric(
                "marquee_store_connections_" + state,
                "Connections to the store %s.".formatted(help),
                Map.of("pool", pool),
                () -> store.pools().stream()
                        .filter(statistics -> statistics.pool().equals(pool))
                        .mapToInt(count)
                        .sum());
    }

    private static Instant created(ServedModel served) {
        return Instant.parse(served.service().info().origin().created());
    }

    private static ModelInfo info(Supplier<ServedModel> current) {
        return current.get().service().info();
    }
}
