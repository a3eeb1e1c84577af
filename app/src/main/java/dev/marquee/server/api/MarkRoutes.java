package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.store.record.Mark;
import java.util.List;
import java.util.stream.Stream;

/**
 * Routes of the movies that a user marked as to watch, as seen, as not of interest, or as not seen, and of all these with the
 * ratings in one response.
 *
 * @param users of the store
 */
record MarkRoutes(RequiredUsers users) {
    List<Route> routes() {
        return Stream.of(
                        List.of(Route.get("/api/v1/users/{user}/marks", this::all)),
                        routes("watchlist", Mark.WATCHLIST, this::watchlist),
                        routes("seen", Mark.WATCHED, request -> list(request, Mark.WATCHED)),
                        routes("not-interested", Mark.NOT_INTERESTED, request -> list(request, Mark.NOT_INTERESTED)),
                        routes("not-seen", Mark.NOT_SEEN, request -> list(request, Mark.NOT_SEEN)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> routes(String name, Mark mark, Route.Handler list) {
        String path = "/api/v1/users/{user}/" + name;
        return List.of(
                Route.get(path, list),
                Route.of("PUT", path + "/{movie}", Access.RATE, request -> add(request, mark)),
                Route.of("DELETE", path + "/{movie}", Access.RATE, request -> remove(request, mark)));
    }

    private HttpResponse all(HttpRequest request) {
        return users.unlessKept(request, users.get()::marks);
    }

    private HttpResponse watchlist(HttpRequest request) {
        return users.unlessKept(
                request, user -> users.get().recommendations().of(user).watchlist());
    }

    private HttpResponse list(HttpRequest request, Mark mark) {
        return users.unlessKept(request, user -> users.get().marked(user, mark));
    }

    private HttpResponse add(HttpRequest request, Mark mark) {
        request.query();
        users.get().mark(PathIds.user(request), mark, PathIds.movie(request));
        return HttpResponse.noContent();
    }

    private HttpResponse remove(HttpRequest request, Mark mark) {
        request.query();
        users.get().deleteMark(PathIds.user(request), mark, PathIds.movie(request));
        return HttpResponse.noContent();
    }
}
