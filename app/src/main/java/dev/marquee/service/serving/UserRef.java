package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.imports.ImportOptions;
import java.nio.file.Path;
import java.util.List;

/** How a request refers to a user. Sealed, because the command line and the server offer just these. */
public sealed interface UserRef {
    /**
     * Begins the pseudonyms under which a retrained model knows the users of a store. They follow from public ids, so that a server
     * must not accept them: who knows an id would otherwise get recommendations without the user's token.
     */
    String PSEUDONYM = "here-";

    /** A user of the model's data or of the store, by id. */
    record Known(UserId id) implements UserRef {}

    /**
     * A new user, described by the request.
     *
     * @param ratings at most one per movie
     * @param watched movies seen and not rated
     */
    record NewUser(List<Rated> ratings, List<MovieId> watched, Demographics demographics) implements UserRef {
        /** Copies the lists. */
        public NewUser {
            ratings = List.copyOf(ratings);
            watched = List.copyOf(watched);
        }

        /** A new user without ratings. */
        public NewUser(Demographics demographics) {
            this(List.of(), List.of(), demographics);
        }

        /** A movie and its rating. */
        public record Rated(MovieId movie, float rating) {}
    }

    /** A new user whose ratings are in a file: a CSV of ratings or a site's export, recognized by its content. */
    record RatingsFile(Path path, Demographics demographics) implements UserRef {
        /** A user whose demographics are unknown. */
        public RatingsFile(Path path) {
            this(path, Demographics.UNKNOWN);
        }
    }

    /** A new user whose ratings are in a site's export. */
    record ExportFile(Path path, ImportOptions options) implements UserRef {}
}
