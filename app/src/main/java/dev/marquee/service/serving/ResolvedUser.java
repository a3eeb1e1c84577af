package dev.marquee.service.serving;

import dev.marquee.recommend.user.User;
import dev.marquee.service.imports.ImportResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A user that a reference was resolved to, with their ratings.
 *
 * @param name the id, the name of the file of their ratings or its path, or {@code new}
 * @param version of the user's stored state; empty without a store
 * @param imported what was read from the user's export; empty without one
 * @param notSeen 0-based movies that the user answered not to have seen in an interview
 */
public record ResolvedUser(
        String name, User user, OptionalLong version, Optional<ImportResponse> imported, Set<Integer> notSeen) {
    /** Copies the set. */
    public ResolvedUser {
        notSeen = Set.copyOf(notSeen);
    }

    /** A user without a store and without an export. */
    ResolvedUser(String name, User user) {
        this(name, user, OptionalLong.empty(), Optional.empty(), Set.of());
    }

    /** A user of the store. */
    public static ResolvedUser stored(String name, User user, long version) {
        return new ResolvedUser(name, user, OptionalLong.of(version), Optional.empty(), Set.of());
    }

    ResolvedUser named(String other) {
        return new ResolvedUser(other, user, version, imported, notSeen);
    }

    ResolvedUser with(User other) {
        return new ResolvedUser(name, other, version, imported, notSeen);
    }
}
