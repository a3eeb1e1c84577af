package dev.marquee.server.api.admin;

import dev.marquee.internal.Release;
import dev.marquee.server.http.metrics.RouteStatistics;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.retrain.RetrainingResponse;
import dev.marquee.service.serving.ServedModel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server does now.
 *
 * @param fingerprint equal on servers that serve the same model by the same release
 * @param since when the model was put into use here
 * @param retraining absent on a server without a store
 */
record AdminOverview(
        ServerState server,
        ModelInfo model,
        String fingerprint,
        Instant since,
        TrafficState traffic,
        Optional<RetrainingPlan> retraining) {
    private static final double MILLIS = 1e3;

    static AdminOverview of(ServedModel served, Optional<Retraining> retraining, RunningServer running) {
        Runtime runtime = Runtime.getRuntime();
        return new AdminOverview(
                new ServerState(
                        Release.VERSION,
                        Runtime.version().toString(),
                        ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS,
                        runtime.totalMemory() - runtime.freeMemory(),
                        runtime.maxMemory(),
                        running.inFlight().requests()),
                served.service().info(),
                served.version(),
                served.since(),
                TrafficState.of(running.metrics()),
                retraining.map(RetrainingPlan::of));
    }

    /** The process. */
    record ServerState(
            String release,
            String java,
            double uptimeSeconds,
            long memoryUsedBytes,
            long memoryMaxBytes,
            int requestsInFlight) {}

    /**
     * All requests since the start.
     *
     * @param lists responses with recommended movies
     * @param clientErrors requests that were refused
     * @param routes the most requested first
     */
    record TrafficState(
            long requests,
            long lists,
            long clientErrors,
            long serverErrors,
            double medianSeconds,
            double p99Seconds,
            List<RouteStatistics> routes) {
        private static final List<String> OF_LISTS = List.of("/recommendations", "/shelves", "/together", "/similar");

        TrafficState {
            routes = List.copyOf(routes);
        }

        static TrafficState of(ServerMetrics metrics) {
            RouteStatistics total = metrics.total();
            List<RouteStatistics> routes = metrics.routes();
            return new TrafficState(
                    total.requests(),
                    routes.stream()
                            .filter(route -> OF_LISTS.stream().anyMatch(route.route()::endsWith))
                            .mapToLong(RouteStatistics::served)
                            .sum(),
                    total.clientErrors(),
                    total.serverErrors(),
                    total.medianSeconds(),
                    total.p99Seconds(),
                    routes);
        }
    }

    /**
     * The retraining.
     *
     * @param latest that runs, or the result of the latest one
     * @param history results, the oldest first
     * @param canRollBack whether there is a previous model
     * @param everyHours the age at which the model is retrained; absent without a schedule
     * @param next the time of the next scheduled retraining
     */
    record RetrainingPlan(
            RetrainingResponse latest,
            List<RetrainingResponse> history,
            boolean canRollBack,
            Optional<Double> everyHours,
            Optional<Instant> next) {
        RetrainingPlan {
            history = List.copyOf(history);
        }

        static RetrainingPlan of(Retraining retraining) {
            return new RetrainingPlan(
                    retraining.response(),
                    retraining.history(),
                    retraining.canRollBack(),
                    retraining
                            .age()
                            .map(age -> age.toSeconds()
                                    / (double) Duration.ofHours(1).toSeconds()),
                    retraining.next());
        }
    }
}
