package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.server.http.CpuExecutor;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.users.RatingResponse;
import dev.marquee.service.users.Upload;
import dev.marquee.store.record.Mark;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * What people say of movies: ratings, watch-lists, what they bring from elsewhere.
 *
 * @param users those of the store
 * @param longWork for files, which may be large
 */
record RatingRoutes(RequiredUsers users, CpuExecutor longWork) {
    private static final String RATINGS = "/api/v1/users/{user}/ratings";
    private static final String WATCHLIST = "/api/v1/users/{user}/watchlist";

    List<Route> routes() {
        return List.of(
                Route.get(RATINGS, this::ratings),
                Route.get(RATINGS + "/{movie}", this::rating),
                Route.of("PUT", RATINGS + "/{movie}", Access.RATE, this::rate),
                Route.of("DELETE", RATINGS + "/{movie}", Access.RATE, this::unrate),
                Route.get(WATCHLIST, this::watchlist),
                Route.of("PUT", WATCHLIST + "/{movie}", Access.RATE, this::addToWatchlist),
                Route.of("DELETE", WATCHLIST + "/{movie}", Access.RATE, this::removeFromWatchlist),
                Route.of("POST", "/api/v1/users/{user}/imports", Access.RATE, this::take));
    }

    private HttpResponse ratings(HttpRequest asked) {
        asked.query();
        return HttpResponse.json(users.get().ratings(PathIds.user(asked)));
    }

    private HttpResponse rating(HttpRequest asked) {
        asked.query();
        UserId user = PathIds.user(asked);
        MovieId movie = PathIds.movie(asked);
        RatingResponse rating = users.get()
                .rating(user, movie)
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.UNKNOWN_ID,
                        "the person did not rate movie %s here; rate it first".formatted(movie)));
        return HttpResponse.json(rating);
    }

    private HttpResponse rate(HttpRequest asked) {
        asked.query();
        JsonFields body = asked.json().only("rating");
        return HttpResponse.json(
                users.get().rate(PathIds.user(asked), PathIds.movie(asked), body.requiredSingle("rating")));
    }

    private HttpResponse unrate(HttpRequest asked) {
        asked.query();
        users.get().unrate(PathIds.user(asked), PathIds.movie(asked));
        return HttpResponse.none();
    }

    private HttpResponse watchlist(HttpRequest asked) {
        asked.query();
        return HttpResponse.json(users.get().suggestions().watchlist(PathIds.user(asked)));
    }

    private HttpResponse addToWatchlist(HttpRequest asked) {
        asked.query();
        users.get().mark(PathIds.user(asked), Mark.WATCHLIST, PathIds.movie(asked));
        return HttpResponse.none();
    }

    private HttpResponse removeFromWatchlist(HttpRequest asked) {
        asked.query();
        users.get().unmark(PathIds.user(asked), Mark.WATCHLIST, PathIds.movie(asked));
        return HttpResponse.none();
    }

    private HttpResponse take(HttpRequest asked) {
        Query query = asked.query("file", "dryRun");
        byte[] file = asked.file();
        if (file.length == 0) {
            throw new UsageException("the body is empty; send the file that the site gave you");
        }
        Upload upload = new Upload(query.text("file").orElse("upload"), new ByteArrayInputStream(file));
        UserId user = PathIds.user(asked);
        boolean dryRun = query.flag("dryRun");
        return HttpResponse.json(longWork.get(() -> users.get().take(user, upload, dryRun)));
    }
}
