package dev.marquee.service.serving;

import dev.marquee.recommend.user.User;
import dev.marquee.service.imports.ImportResponse;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A user that a reference was resolved to, with their ratings.
 *
 * @param name the id, the name of the file of their ratings, or {@code new}
 * @param version of the user's stored state; empty without a store
 * @param imported what was read from the user's export; empty without one
 */
public record ResolvedUser(String name, User user, OptionalLong version, Optional<ImportResponse> imported) {
    /** A user without a store and without an export. */
    ResolvedUser(String name, User user) {
        this(name, user, OptionalLong.empty(), Optional.empty());
    }

    /** A user of the store. */
    public static ResolvedUser stored(String name, User user, long version) {
        return new ResolvedUser(name, user, OptionalLong.of(version), Optional.empty());
    }

    ResolvedUser with(User other) {
        return new ResolvedUser(name, other, version, imported);
    }
}
