package dev.marquee.server.api;

import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.http.input.Parameters;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.serving.UserRef;
import dev.marquee.service.users.LiveUser;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Routes of recommendations: for a stored user or one of the model's data, for a new user described in the request, and for
 * several users together.
 *
 * @param current the served model
 * @param users of the store, which users are looked up in first
 */
record RecommendationRoutes(Supplier<ServedModel> current, RequiredUsers users) {
    private static final int MAX_USERS = 10;

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/api/v1/recommendations", Access.READ, this::newUser),
                Route.get("/api/v1/users/{user}/recommendations", this::user),
                Route.get("/api/v1/together", this::together));
    }

    private HttpResponse newUser(HttpRequest request) {
        request.query();
        JsonFields body = request.json().only(names("ratings", "watched", "demographics"));
        RatingScale scale = current.get().service().data().ratings().scale();
        UserRef newUser = new UserRef.NewUser(
                body.list("ratings").stream()
                        .map(fields -> rated(fields, scale))
                        .toList(),
                body.texts("watched").stream().map(PathIds::movie).toList(),
                body.fields("demographics")
                        .map(RecommendationRoutes::demographics)
                        .orElse(Demographics.UNKNOWN));
        return PathIds.ofBody(() -> HttpResponse.json(response(List.of(newUser), GroupAggregation.AVERAGE, body)));
    }

    private HttpResponse user(HttpRequest request) {
        Query query = request.query(names());
        ListRequest list = ListParameters.of(query, GroupAggregation.AVERAGE);
        UserId id = PathIds.user(request);
        if (users.users().isPresent()) {
            LiveUser user = users.get().recommendations().of(id);
            return ETags.ofUser(request, user.version(), () -> HttpResponse.json(user.recommend(list)));
        }
        ServedModel served = current.get();
        return ETags.ofUser(
                request,
                served.version(),
                () -> HttpResponse.json(served.service().recommend(List.of(new UserRef.Known(id)), list)));
    }

    private HttpResponse together(HttpRequest request) {
        Query query = request.query(names("users", "aggregation"));
        List<UserId> ids =
                query.list("users").stream().distinct().map(PathIds::user).toList();
        if (ids.isEmpty() || ids.size() > MAX_USERS) {
            throw new UsageException(
                    "users has %d ids; give 1 to %d, separated by commas".formatted(ids.size(), MAX_USERS));
        }
        GroupAggregation aggregation =
                query.text("aggregation").map(GroupAggregation::named).orElse(GroupAggregation.AVERAGE);
        Set<UserId> guests = request.isOperator() ? Set.of() : users.guests(ids, request.userTokens());
        List<UserRef> members = ids.stream().<UserRef>map(UserRef.Known::new).toList();
        return HttpResponse.json(response(members, aggregation, query)
                .withoutReasonsOf(guests.stream().map(UserId::value).toList()));
    }

    private RecommendResponse response(List<UserRef> userRefs, GroupAggregation aggregation, Parameters parameters) {
        ListRequest list = ListParameters.of(parameters, aggregation);
        return users.users()
                .map(service -> service.recommendations().recommend(userRefs, list))
                .orElseGet(() -> current.get().service().recommend(userRefs, list));
    }

    private static UserRef.NewUser.Rated rated(JsonFields fields, RatingScale scale) {
        fields.only("movie", "rating");
        return new UserRef.NewUser.Rated(
                PathIds.movie(fields.requiredText("movie")), fields.requiredRating("rating", scale));
    }

    private static Demographics demographics(JsonFields fields) {
        fields.only("age", "gender", "occupation");
        return new Demographics(
                fields.integer("age", 1, Demographics.OLDEST).orElse(Demographics.UNKNOWN_AGE),
                fields.text("gender").orElse(""),
                fields.text("occupation").orElse(""),
                "");
    }

    private static String[] names(String... more) {
        return Stream.concat(Stream.of(more), ListParameters.NAMES.stream()).toArray(String[]::new);
    }
}
