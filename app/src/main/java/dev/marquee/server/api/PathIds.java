package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.server.http.HttpRequest;
import java.util.Objects;
import java.util.function.Supplier;

/** Ids out of requests. */
final class PathIds {
    private PathIds() {}

    /** The person of a path. */
    static UserId user(HttpRequest asked) {
        String text = asked.path("user");
        if (text.isBlank()) {
            throw new UsageException("the id of a person is blank; begin with POST /api/v1/users, which gives one");
        }
        return new UserId(text);
    }

    /** The movie of a path. */
    static MovieId movie(HttpRequest asked) {
        return movie(asked.path("movie"));
    }

    /** @throws UsageException if it is blank */
    static MovieId movie(String text) {
        if (text.isBlank()) {
            throw new UsageException("the id of a movie is blank; give one that /api/v1/movies lists");
        }
        return new MovieId(text);
    }

    /** What a body asks for; an id in it that is unknown makes the body wrong, not the path. */
    static <T> T ofBody(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (UnknownIdException e) {
            throw new UsageException(Objects.requireNonNullElse(e.getMessage(), "an id is unknown"));
        }
    }
}
