package dev.marquee.server.api;

import dev.marquee.data.UserId;
import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.users.LiveUser;
import dev.marquee.service.users.ShelvesRequest;
import dev.marquee.service.users.UserService;
import dev.marquee.store.record.NewToken;
import java.util.List;
import java.util.Map;

/**
 * Routes of users: create and delete; shelves, single movies, interview, taste and export.
 *
 * @param users of the store
 * @param userTokens whether every new user gets a token
 */
record UserRoutes(RequiredUsers users, boolean userTokens) {
    private static final String USER = "/api/v1/users/{user}";
    private static final int SHELF = 12;
    private static final int MAX_SHELF = 50;
    private static final int MAX_QUESTIONS = 20;

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/api/v1/users", Access.RATE, this::add),
                Route.get(
                        USER, request -> HttpResponse.json(withoutQuery(request).user(PathIds.user(request)))),
                Route.of("DELETE", USER, Access.RATE, this::forget),
                Route.get(USER + "/shelves", this::shelves),
                Route.get(USER + "/movies/{movie}", this::movie),
                Route.get(USER + "/interview", this::interview),
                Route.get(USER + "/taste", this::taste),
                Route.get(
                        USER + "/export",
                        request -> HttpResponse.json(withoutQuery(request).export(PathIds.user(request)))));
    }

    private HttpResponse add(HttpRequest request) {
        boolean withToken = request.query("token").bool("token") || userTokens;
        if (withToken) {
            NewToken added = users.get().access().addWithToken();
            return HttpResponse.json(201, added).with("Location", "/api/v1/users/" + added.user());
        }
        UserId user = users.get().add();
        return HttpResponse.json(201, Map.of("user", user)).with("Location", "/api/v1/users/" + user);
    }

    private HttpResponse forget(HttpRequest request) {
        withoutQuery(request).delete(PathIds.user(request));
        return HttpResponse.noContent();
    }

    private HttpResponse shelves(HttpRequest request) {
        Query query = request.query("n", "diversity", "novelty");
        ShelvesRequest shelves = new ShelvesRequest(
                query.integer("n", 1, MAX_SHELF).orElse(SHELF),
                query.number("diversity", 0),
                query.number("novelty", 0));
        LiveUser user = user(request);
        return ETags.ofUser(request, user.version(), () -> HttpResponse.json(user.shelves(shelves)));
    }

    private HttpResponse taste(HttpRequest request) {
        request.query();
        LiveUser user = user(request);
        return ETags.ofUser(request, user.version(), () -> HttpResponse.json(user.taste()));
    }

    private HttpResponse movie(HttpRequest request) {
        request.query();
        return HttpResponse.json(user(request).movie(PathIds.movie(request)));
    }

    private HttpResponse interview(HttpRequest request) {
        Query query = request.query("n", "notSeen");
        int n = query.integer("n", 1, MAX_QUESTIONS).orElse(1);
        List<String> notSeen = query.list("notSeen");
        LiveUser user = user(request);
        return PathIds.ofBody(() -> HttpResponse.json(
                user.interview(n, notSeen.stream().map(PathIds::movie).toList())));
    }

    private LiveUser user(HttpRequest request) {
        return users.get().recommendations().of(PathIds.user(request));
    }

    /** The users, for a request without query parameters. */
    private UserService withoutQuery(HttpRequest request) {
        request.query();
        return users.get();
    }
}
