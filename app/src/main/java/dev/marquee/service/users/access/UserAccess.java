package dev.marquee.service.users.access;

import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.internal.Hashes;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.UserRef;
import dev.marquee.store.SecretGenerator;
import dev.marquee.store.StoredUsers;
import dev.marquee.store.record.NewToken;
import dev.marquee.store.record.UnknownUserException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Access to users' data. A user with a token is accessible with the token only; a user without one by the id: the users of the
 * model's data, and those who were created before there were tokens or without one.
 *
 * @param live the served model, whose data has users of its own
 * @param stored the users of the store
 */
public record UserAccess(LiveModel live, StoredUsers stored) {
    /** How a request refers to a user. */
    private enum Kind {
        /** Of the model's data, with a public id. */
        PUBLIC,
        /** With the token, or by the secret id of a user without one. */
        OWNER,
        /** By the id alone, of a user who has a token. */
        GUEST,
        /** Neither in the store nor in the model's data. */
        UNKNOWN
    }

    /**
     * Checks that a request may use a user's data.
     *
     * @param tokens that the request has
     * @throws UnknownUserException if the user is unknown, or has a token that is not among these
     */
    public void require(UserId user, List<String> tokens) {
        require(user, kind(user, tokens));
    }

    /**
     * Checks that a user is known, for requests of the operator, which need no token.
     *
     * @throws UnknownUserException if the user is unknown
     */
    public void requireKnown(UserId user) {
        if (kind(user, List.of()) == Kind.UNKNOWN) {
            throw new UnknownUserException(user);
        }
    }

    private static void require(UserId user, Kind kind) {
        if (kind == Kind.UNKNOWN || kind == Kind.GUEST) {
            throw new UnknownUserException(user);
        }
    }

    /**
     * Checks that a request may have a list for a group. Members may bring guests by id alone: users who gave their id to a friend
     * for this. Their reasons must not be shown, since they name their ratings.
     *
     * @param tokens that the request has
     * @return the guests
     * @throws UnknownUserException if a user is unknown, or there is a guest and no member whose token or secret id the request has
     */
    public Set<UserId> requireGroup(List<UserId> users, List<String> tokens) {
        Map<UserId, Kind> kinds = new LinkedHashMap<>();
        users.forEach(user -> kinds.put(user, kind(user, tokens)));
        Set<UserId> guests = new HashSet<>();
        boolean hasOwner = kinds.containsValue(Kind.OWNER);
        kinds.forEach((user, kind) -> {
            if (hasOwner && kind == Kind.GUEST) {
                guests.add(user);
            } else {
                require(user, kind);
            }
        });
        return guests;
    }

    /** Adds a user with a new random id and a token. */
    public NewToken addWithToken() {
        return stored.addWithToken();
    }

    /**
     * Gives a user a token, in place of an earlier one. From then on the id alone gives no access.
     *
     * @throws UsageException for a user of the model's data, whose id is public
     * @throws UnknownUserException if the user is not in the store
     */
    public NewToken renewToken(UserId user) {
        if (isOfData(user)) {
            throw new UsageException(
                    "user %s is of the model's data, whose ids are public, and can have no token; create a user with POST /api/v1/users"
                            .formatted(user));
        }
        return stored.renewToken(user);
    }

    private Kind kind(UserId user, List<String> tokens) {
        Optional<String> hash = stored.tokenHash(user);
        if (hash.isEmpty()) {
            return isOfData(user) ? Kind.PUBLIC : Kind.UNKNOWN;
        }
        if (hash.orElseThrow().isEmpty()) {
            return isOfData(user) ? Kind.PUBLIC : Kind.OWNER;
        }
        boolean valid = false;
        for (String token : tokens) {
            valid |= SecretGenerator.equal(Hashes.sha256(token), hash.orElseThrow());
        }
        return valid ? Kind.OWNER : Kind.GUEST;
    }

    private boolean isOfData(UserId user) {
        return !user.value().startsWith(UserRef.PSEUDONYM)
                && live.get().service().hasUser(user);
    }
}
