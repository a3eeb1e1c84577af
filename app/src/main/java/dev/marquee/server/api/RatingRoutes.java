package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.service.users.RatingResponse;
import java.util.List;

/**
 * Routes of ratings.
 *
 * @param users of the store
 */
record RatingRoutes(RequiredUsers users) {
    private static final String RATINGS = "/api/v1/users/{user}/ratings";

    List<Route> routes() {
        return List.of(
                Route.get(RATINGS, this::ratings),
                Route.get(RATINGS + "/{movie}", this::rating),
                Route.of("PUT", RATINGS + "/{movie}", Access.RATE, this::rate),
                Route.of("DELETE", RATINGS + "/{movie}", Access.RATE, this::unrate));
    }

    private HttpResponse ratings(HttpRequest request) {
        return users.unlessKept(request, users.get()::ratings);
    }

    private HttpResponse rating(HttpRequest request) {
        request.query();
        UserId user = PathIds.user(request);
        MovieId movie = PathIds.movie(request);
        RatingResponse rating = users.get()
                .rating(user, movie)
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.UNKNOWN_ID, "user has no rating of movie %s".formatted(movie)));
        return HttpResponse.json(rating);
    }

    private HttpResponse rate(HttpRequest request) {
        request.query();
        JsonFields body = request.json().only("rating");
        return HttpResponse.json(
                users.get().rate(PathIds.user(request), PathIds.movie(request), body.requiredNumber("rating")));
    }

    private HttpResponse unrate(HttpRequest request) {
        request.query();
        users.get().deleteRating(PathIds.user(request), PathIds.movie(request));
        return HttpResponse.noContent();
    }
}
