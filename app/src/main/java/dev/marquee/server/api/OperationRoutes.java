package dev.marquee.server.api;

import dev.marquee.server.http.Access;
import dev.marquee.server.http.Answer;
import dev.marquee.server.http.Asked;
import dev.marquee.server.http.Content;
import dev.marquee.server.http.Figures;
import dev.marquee.server.http.Route;
import java.util.List;

/**
 * For the people who run it.
 *
 * @param checks what must be well for the server to be ready
 */
record OperationRoutes(List<HealthCheck> checks, Figures figures) {
    private static final String JSON = "application/json";

    List<Route> routes() {
        return List.of(
                new Route("GET", "/health/live", Access.UNLIMITED, JSON, this::live),
                new Route("GET", "/health/ready", Access.UNLIMITED, JSON, this::ready),
                new Route("GET", "/metrics", Access.READ, "application/openmetrics-text", this::metrics));
    }

    private Answer live(Asked asked) {
        return Answer.json(Health.of(List.of()));
    }

    private Answer ready(Asked asked) {
        Health health = Health.of(checks);
        return Answer.json(health.status() == Health.Status.UP ? 200 : 503, health);
    }

    private Answer metrics(Asked asked) {
        return Answer.of(Content.text(figures.text(), Figures.MEDIA_TYPE)).with("Cache-Control", "no-store");
    }
}
