package dev.marquee.server.api;

import dev.marquee.data.UserId;
import dev.marquee.server.http.Access;
import dev.marquee.server.http.Answer;
import dev.marquee.server.http.Asked;
import dev.marquee.server.http.Query;
import dev.marquee.server.http.Route;
import dev.marquee.service.live.People;
import dev.marquee.service.live.ShelvesRequest;
import java.util.List;
import java.util.Map;

/**
 * People as a whole: who begins, who leaves, what suits them, what is known of them.
 *
 * @param people those of the store
 */
record PeopleRoutes(PeopleAtHand people) {
    private static final String USER = "/api/v1/users/{user}";
    private static final int SHELF = 12;
    private static final int LONGEST_SHELF = 50;
    private static final int MOST_QUESTIONS = 20;

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/api/v1/users", Access.RATE, this::add),
                Route.get(USER, asked -> Answer.json(people(asked).user(Ids.user(asked)))),
                Route.of("DELETE", USER, Access.RATE, this::forget),
                Route.get(USER + "/shelves", this::shelves),
                Route.get(USER + "/interview", this::interview),
                Route.get(
                        USER + "/taste",
                        asked -> Answer.json(people(asked).suggestions().taste(Ids.user(asked)))),
                Route.get(USER + "/export", asked -> Answer.json(people(asked).export(Ids.user(asked)))));
    }

    private Answer add(Asked asked) {
        UserId user = people(asked).add();
        return Answer.json(201, Map.of("user", user)).with("Location", "/api/v1/users/" + user);
    }

    private Answer forget(Asked asked) {
        people(asked).forget(Ids.user(asked));
        return Answer.none();
    }

    private Answer shelves(Asked asked) {
        Query query = asked.query("n", "diversity", "novelty");
        ShelvesRequest request = new ShelvesRequest(
                query.integer("n", 1, LONGEST_SHELF).orElse(SHELF),
                query.number("diversity", 0),
                query.number("novelty", 0));
        return Answer.json(people.get().suggestions().shelves(Ids.user(asked), request));
    }

    private Answer interview(Asked asked) {
        Query query = asked.query("n", "notSeen");
        int n = query.integer("n", 1, MOST_QUESTIONS).orElse(1);
        List<String> notSeen = query.list("notSeen");
        UserId user = Ids.user(asked);
        people.get().user(user);
        return Ids.ofBody(() -> Answer.json(people.get()
                .suggestions()
                .interview(user, n, notSeen.stream().map(Ids::movie).toList())));
    }

    /** Of a request without a query. */
    private People people(Asked asked) {
        asked.query();
        return people.get();
    }
}
