package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import java.util.List;
import java.util.Optional;

/**
 * The route of the poster sources. The server does not serve posters: browsers request them from the source.
 *
 * @param tmdb empty for no posters
 */
record PosterRoutes(Optional<Tmdb> tmdb) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/posters", this::sources));
    }

    private record Sources(Optional<Tmdb> tmdb) {}

    private HttpResponse sources(HttpRequest request) {
        request.query();
        return HttpResponse.json(new Sources(tmdb));
    }
}
