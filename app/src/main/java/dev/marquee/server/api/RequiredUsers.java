package dev.marquee.server.api;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.service.users.UserService;
import java.util.Optional;

/**
 * The users of the store, or an error on a server without a store.
 *
 * @param users empty on a server without a store
 */
record RequiredUsers(Optional<UserService> users) {
    /** @throws HttpErrorException if the server has no store */
    UserService get() {
        return users.orElseThrow(HttpErrorException::noUserStore);
    }
}
