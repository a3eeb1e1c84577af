package dev.marquee.server.api;

import dev.marquee.data.UserId;
import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.service.users.UserService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The users of the store, or an error on a server without a store.
 *
 * @param users empty on a server without a store
 */
record RequiredUsers(Optional<UserService> users) {
    /**
     * Checks that a request may use the data of the user in its path. Without a store there are only users of the model's data, whose
     * ids are public.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown, or the request lacks the user's token
     */
    void checkAccess(HttpRequest request) {
        UserId user = PathIds.user(request);
        users.map(UserService::access).ifPresent(access -> {
            if (request.isOperator()) {
                access.requireKnown(user);
            } else {
                access.require(user, request.userTokens());
            }
        });
    }

    /**
     * Checks that a request may have a list for a group.
     *
     * @return those whose reasons must not be shown
     * @throws dev.marquee.store.record.UnknownUserException if a user is unknown, or the request lacks a token
     */
    Set<UserId> guests(List<UserId> group, List<String> tokens) {
        return users.map(service -> service.access().requireGroup(group, tokens))
                .orElse(Set.of());
    }

    /**
     * What a user has in the store, unless the client has it already; for a request without query parameters.
     *
     * @param read reads it
     * @throws HttpErrorException if the server has no store
     */
    HttpResponse unlessKept(HttpRequest request, Function<UserId, Object> read) {
        request.query();
        UserId user = PathIds.user(request);
        // Read before the data, which may then be newer than their version, but never older.
        String version = get().version(user);
        return ETags.ofUser(request, version, () -> HttpResponse.json(read.apply(user)));
    }

    /** @throws HttpErrorException if the server has no store */
    UserService get() {
        return users.orElseThrow(HttpErrorException::noUserStore);
    }
}
