package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.metrics.ServerMetrics;
import java.util.List;

/**
 * Routes for operators: liveness, readiness and metrics.
 *
 * @param checks health checks that the readiness depends on
 */
record OperationRoutes(List<HealthCheck> checks, ServerMetrics figures) {
    private static final String JSON = "application/json";

    List<Route> routes() {
        return List.of(
                new Route("GET", "/health/live", Access.UNLIMITED, JSON, this::live),
                new Route("GET", "/health/ready", Access.UNLIMITED, JSON, this::ready),
                new Route("GET", "/metrics", Access.MONITOR, "application/openmetrics-text", this::metrics));
    }

    private HttpResponse live(HttpRequest request) {
        request.query();
        return HttpResponse.json(Health.of(List.of()));
    }

    private HttpResponse ready(HttpRequest request) {
        request.query();
        Health health = Health.of(checks);
        return HttpResponse.json(health.status() == Health.Status.UP ? 200 : 503, health);
    }

    private HttpResponse metrics(HttpRequest request) {
        request.query();
        return HttpResponse.of(HttpResponse.Content.text(figures.text(), ServerMetrics.MEDIA_TYPE))
                .with("Cache-Control", "no-store");
    }
}
