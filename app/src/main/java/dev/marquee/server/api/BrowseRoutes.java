package dev.marquee.server.api;

import dev.marquee.data.UserId;
import dev.marquee.recommend.Filter;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.serving.browse.BrowseRequest;
import dev.marquee.service.serving.browse.BrowseRequest.Known;
import dev.marquee.service.serving.browse.BrowseRequest.Order;
import dev.marquee.service.serving.browse.BrowseResponse;
import dev.marquee.service.serving.browse.BrowseResponse.Browsed;
import dev.marquee.title.search.SearchRequest;
import dev.marquee.title.search.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The route of the catalogue for one user.
 *
 * @param users of the store
 */
record BrowseRoutes(RequiredUsers users) {
    private static final int MAX_QUERY_LENGTH = 200;
    private static final int LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    List<Route> routes() {
        return List.of(Route.get("/api/v1/users/{user}/movies", this::list));
    }

    private record Page(List<Browsed> movies, Optional<String> next) {}

    private HttpResponse list(HttpRequest request) {
        Query query = request.query(
                "query", "genre", "from", "to", "maxRuntime", "known", "unseen", "sort", "limit", "cursor");
        UserId user = PathIds.user(request);
        String text = query.text("query", MAX_QUERY_LENGTH).orElse("");
        List<String> genres = query.texts("genre");
        Years years = new Years(
                ListParameters.from(query).orElse(Years.ALL.from()),
                ListParameters.to(query).orElse(Years.ALL.to()));
        List<Filter> filters = new ArrayList<>();
        OptionalInt maxRuntime = query.integer("maxRuntime", 1, Integer.MAX_VALUE);
        maxRuntime.ifPresent(minutes -> filters.add(new Filter.RunsAtMost(minutes)));
        Known known = query.text("known").map(Known::named).orElse(Known.ANY);
        boolean unseen = query.bool("unseen");
        Order order = query.text("sort").map(Order::named).orElse(Order.MATCH);
        Cursor cursors = new Cursor(List.of(user, text, genres, years, filters, known, unseen, order)
                .toString());
        int offset = query.text("cursor").map(cursors::offset).orElse(0);
        int limit = query.integer("limit", 1, MAX_LIMIT).orElse(LIMIT);
        BrowseResponse found = users.get()
                .recommendations()
                .of(user)
                .browse(new BrowseRequest(
                        new SearchRequest(text, genres, years, offset, limit), filters, known, unseen, order));
        return HttpResponse.json(
                new Page(found.movies(), found.more() ? Optional.of(cursors.at(offset + limit)) : Optional.empty()));
    }
}
