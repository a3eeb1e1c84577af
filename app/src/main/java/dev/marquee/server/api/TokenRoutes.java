package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import java.util.List;

/**
 * The route of a user's token.
 *
 * @param users of the store
 */
record TokenRoutes(RequiredUsers users) {
    List<Route> routes() {
        return List.of(Route.of("POST", "/api/v1/users/{user}/token", Access.RATE, this::renew));
    }

    private HttpResponse renew(HttpRequest request) {
        request.query();
        return HttpResponse.json(users.get().access().renewToken(PathIds.user(request)));
    }
}
