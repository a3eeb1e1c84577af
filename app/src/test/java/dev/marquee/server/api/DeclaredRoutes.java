package dev.marquee.server.api;

import dev.marquee.server.api.admin.RunningServer;
import dev.marquee.server.http.InFlight;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.ServerSettings.Concurrency;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All routes of a server, to be looked at and not called. */
public final class DeclaredRoutes {
    private DeclaredRoutes() {}

    public static List<Route> all() {
        return Api.routes(
                () -> {
                    throw new AssertionError("no route is called here");
                },
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                new RunningServer(
                        new ServerMetrics(List.of()),
                        new InFlight(new Concurrency(1, 1, Duration.ZERO)),
                        List.of(),
                        Optional.empty(),
                        InstantSource.system()));
    }
}
