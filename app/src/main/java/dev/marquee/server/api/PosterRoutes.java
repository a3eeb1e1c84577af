package dev.marquee.server.api;

import dev.marquee.server.http.Answer;
import dev.marquee.server.http.Asked;
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

    private Answer sources(Asked asked) {
        asked.query();
        return Answer.json(new Sources(tmdb));
    }
}
