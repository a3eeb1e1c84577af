package dev.marquee.server.api;

import dev.marquee.data.UserId;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.users.ShelvesRequest;
import dev.marquee.service.users.UserService;
import java.util.List;
import java.util.Map;

/**
 * People as a whole: who begins, who leaves, what suits them, what is known of them.
 *
 * @param users those of the store
 */
record UserRoutes(RequiredUsers users) {
    private static final String USER = "/api/v1/users/{user}";
    private static final int SHELF = 12;
    private static final int LONGEST_SHELF = 50;
    private static final int MAX_QUESTIONS = 20;

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/api/v1/users", Access.RATE, this::add),
                Route.get(USER, asked -> HttpResponse.json(people(asked).user(PathIds.user(asked)))),
                Route.of("DELETE", USER, Access.RATE, this::forget),
                Route.get(USER + "/shelves", this::shelves),
                Route.get(USER + "/interview", this::interview),
                Route.get(
                        USER + "/taste",
                        asked -> HttpResponse.json(people(asked).suggestions().taste(PathIds.user(asked)))),
                Route.get(
                        USER + "/export",
                        asked -> HttpResponse.json(people(asked).export(PathIds.user(asked)))));
    }

    private HttpResponse add(HttpRequest asked) {
        UserId user = people(asked).add();
        return HttpResponse.json(201, Map.of("user", user)).with("Location", "/api/v1/users/" + user);
    }

    private HttpResponse forget(HttpRequest asked) {
        people(asked).forget(PathIds.user(asked));
        return HttpResponse.none();
    }

    private HttpResponse shelves(HttpRequest asked) {
        Query query = asked.query("n", "diversity", "novelty");
        ShelvesRequest request = new ShelvesRequest(
                query.integer("n", 1, LONGEST_SHELF).orElse(SHELF),
                query.number("diversity", 0),
                query.number("novelty", 0));
        return HttpResponse.json(users.get().suggestions().shelves(PathIds.user(asked), request));
    }

    private HttpResponse interview(HttpRequest asked) {
        Query query = asked.query("n", "notSeen");
        int n = query.integer("n", 1, MAX_QUESTIONS).orElse(1);
        List<String> notSeen = query.list("notSeen");
        UserId user = PathIds.user(asked);
        users.get().user(user);
        return PathIds.ofBody(() -> HttpResponse.json(users.get()
                .suggestions()
                .interview(user, n, notSeen.stream().map(PathIds::movie).toList())));
    }

    /** Of a request without a query. */
    private UserService people(HttpRequest asked) {
        asked.query();
        return users.get();
    }
}
