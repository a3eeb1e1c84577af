package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.server.http.Access;
import dev.marquee.server.http.Answer;
import dev.marquee.server.http.Asked;
import dev.marquee.server.http.JsonFields;
import dev.marquee.server.http.LongWork;
import dev.marquee.server.http.ProblemType;
import dev.marquee.server.http.Query;
import dev.marquee.server.http.RefusedException;
import dev.marquee.server.http.Route;
import dev.marquee.service.live.RatingAnswer;
import dev.marquee.service.live.Upload;
import dev.marquee.store.Mark;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * What people say of movies: ratings, watch-lists, what they bring from elsewhere.
 *
 * @param people those of the store
 * @param longWork for files, which may be large
 */
record RatingRoutes(PeopleAtHand people, LongWork longWork) {
    private static final String RATINGS = "/api/v1/users/{user}/ratings";
    private static final String WATCHLIST = "/api/v1/users/{user}/watchlist";

    List<Route> routes() {
        return List.of(
                Route.get(RATINGS, this::ratings),
                Route.get(RATINGS + "/{movie}", this::rating),
                Route.of("PUT", RATINGS + "/{movie}", Access.RATE, this::rate),
                Route.of("DELETE", RATINGS + "/{movie}", Access.RATE, this::unrate),
                Route.get(WATCHLIST, this::watchlist),
                Route.of("PUT", WATCHLIST + "/{movie}", Access.RATE, this::wish),
                Route.of("DELETE", WATCHLIST + "/{movie}", Access.RATE, this::unwish),
                Route.of("POST", "/api/v1/users/{user}/imports", Access.RATE, this::take));
    }

    private Answer ratings(Asked asked) {
        asked.query();
        return Answer.json(people.get().ratings(Ids.user(asked)));
    }

    private Answer rating(Asked asked) {
        asked.query();
        UserId user = Ids.user(asked);
        MovieId movie = Ids.movie(asked);
        RatingAnswer rating = people.get()
                .rating(user, movie)
                .orElseThrow(() -> new RefusedException(
                        ProblemType.UNKNOWN_ID,
                        "the person did not rate movie %s here; rate it first".formatted(movie)));
        return Answer.json(rating);
    }

    private Answer rate(Asked asked) {
        asked.query();
        JsonFields body = asked.json().only("rating");
        return Answer.json(people.get().rate(Ids.user(asked), Ids.movie(asked), body.requiredSingle("rating")));
    }

    private Answer unrate(Asked asked) {
        asked.query();
        people.get().unrate(Ids.user(asked), Ids.movie(asked));
        return Answer.none();
    }

    private Answer watchlist(Asked asked) {
        asked.query();
        return Answer.json(people.get().suggestions().watchlist(Ids.user(asked)));
    }

    private Answer wish(Asked asked) {
        asked.query();
        people.get().mark(Ids.user(asked), Mark.WATCHLIST, Ids.movie(asked));
        return Answer.none();
    }

    private Answer unwish(Asked asked) {
        asked.query();
        people.get().unmark(Ids.user(asked), Mark.WATCHLIST, Ids.movie(asked));
        return Answer.none();
    }

    private Answer take(Asked asked) {
        Query query = asked.query("file", "dryRun");
        byte[] file = asked.file();
        if (file.length == 0) {
            throw new UsageException("the body is empty; send the file that the site gave you");
        }
        Upload upload = new Upload(query.text("file").orElse("upload"), new ByteArrayInputStream(file));
        UserId user = Ids.user(asked);
        boolean dryRun = query.flag("dryRun");
        return Answer.json(longWork.get(() -> people.get().take(user, upload, dryRun)));
    }
}
