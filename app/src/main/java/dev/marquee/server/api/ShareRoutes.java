package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.service.users.share.Shares;
import java.util.List;

/**
 * Routes of read-only links: make, list and revoke them as their user, and read what they show.
 *
 * @param users of the store
 */
record ShareRoutes(RequiredUsers users) {
    private static final String SHARES = "/api/v1/users/{user}/shares";

    List<Route> routes() {
        return List.of(
                Route.get(SHARES, this::list),
                Route.of("POST", SHARES, Access.RATE, this::add),
                Route.of("DELETE", SHARES + "/{share}", Access.RATE, this::revoke),
                Route.get("/api/v1/shares/{share}", this::open));
    }

    private Shares shares() {
        return new Shares(users.get());
    }

    private HttpResponse list(HttpRequest request) {
        request.query();
        return HttpResponse.json(shares().of(PathIds.user(request)));
    }

    private HttpResponse add(HttpRequest request) {
        request.query();
        JsonFields body = request.json().only("name");
        return HttpResponse.json(201, shares().add(PathIds.user(request), body.requiredText("name")));
    }

    private HttpResponse revoke(HttpRequest request) {
        request.query();
        shares().revoke(PathIds.user(request), request.path("share"));
        return HttpResponse.noContent();
    }

    private HttpResponse open(HttpRequest request) {
        request.query();
        return HttpResponse.json(shares().open(request.path("share"))
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.UNKNOWN_ID,
                        "there is no such link, or it was revoked; ask the one who gave it to you for another")));
    }
}
