package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.service.serving.UserRef;
import dev.marquee.store.record.UnknownUserException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads user and movie ids from requests. Clients remove the segments {@code .} and {@code ..} of a path, percent-encoded once or
 * not; so these two ids are encoded twice, as {@code %252E} and {@code %252E%252E}.
 */
final class PathIds {
    /** The user of a path, as templates have it. */
    static final String USER = "{user}";

    private static final String DOT = "%2E";

    /** As openapi.yaml says. */
    private static final int MAX_LENGTH = 64;

    private PathIds() {}

    /** The user of a path. */
    static UserId user(HttpRequest request) {
        String text = segment(request, "user");
        if (text.isBlank()) {
            throw new UsageException("the user id is blank; create a user with POST /api/v1/users");
        }
        return user(text);
    }

    /**
     * The user of a text.
     *
     * @throws UnknownUserException if it is a pseudonym of a retrained model
     */
    static UserId user(String text) {
        UserId user = new UserId(text);
        if (text.startsWith(UserRef.PSEUDONYM)) {
            throw new UnknownUserException(user);
        }
        return user;
    }

    /** The movie of a path. */
    static MovieId movie(HttpRequest request) {
        return movie(segment(request, "movie"));
    }

    private static String segment(HttpRequest request, String name) {
        String text = request.path(name);
        boolean isOfDots = text.equalsIgnoreCase(DOT) || text.equalsIgnoreCase(DOT + DOT);
        return isOfDots ? ".".repeat(text.length() / DOT.length()) : text;
    }

    /** @throws UsageException if it is blank */
    static MovieId movie(String text) {
        if (text.isBlank()) {
            throw new UsageException("the movie id is blank; use an id that /api/v1/movies lists");
        }
        if (text.length() > MAX_LENGTH) {
            throw new UsageException("the movie id is longer than %d characters; use an id that /api/v1/movies lists"
                    .formatted(MAX_LENGTH));
        }
        return new MovieId(text);
    }

    /** The response to a body; reports an unknown id in the body as an invalid body, not as an unknown path. */
    static <T> T ofBody(Supplier<T> response) {
        try {
            return response.get();
        } catch (UnknownIdException e) {
            throw new UsageException(Objects.requireNonNullElse(e.getMessage(), "an id is unknown"));
        }
    }
}
