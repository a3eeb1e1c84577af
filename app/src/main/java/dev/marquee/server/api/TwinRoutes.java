package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.http.input.Query;
import java.util.List;

/**
 * Routes of users of similar taste, and of the agreement to be seen by them.
 *
 * @param users of the store
 */
record TwinRoutes(RequiredUsers users) {
    private static final String TWINS = "/api/v1/users/{user}/twins";
    private static final int N = 5;
    private static final int MAX = 20;

    List<Route> routes() {
        return List.of(
                Route.get(TWINS, this::twins),
                Route.of("PUT", TWINS, Access.RATE, this::show),
                Route.of("DELETE", TWINS, Access.RATE, this::hide));
    }

    private HttpResponse twins(HttpRequest request) {
        Query query = request.query("n");
        return HttpResponse.json(users.get()
                .twins(PathIds.user(request), query.integer("n", 1, MAX).orElse(N)));
    }

    private HttpResponse show(HttpRequest request) {
        request.query();
        JsonFields body = request.json().only("name");
        users.get().show(PathIds.user(request), body.requiredText("name"));
        return HttpResponse.noContent();
    }

    private HttpResponse hide(HttpRequest request) {
        request.query();
        users.get().hide(PathIds.user(request));
        return HttpResponse.noContent();
    }
}
