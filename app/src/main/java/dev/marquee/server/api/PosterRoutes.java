package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import java.util.List;
import java.util.Optional;

/**
 * Where the page gets pictures of movies. Not from here: browsers ask for them themselves.
 *
 * @param tmdb empty for nowhere
 */
record PosterRoutes(Optional<Tmdb> tmdb) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/posters", this::sources));
    }

    private record Sources(Optional<Tmdb> tmdb) {}

    private HttpResponse sources(HttpRequest asked) {
        asked.query();
        return HttpResponse.json(new Sources(tmdb));
    }
}
