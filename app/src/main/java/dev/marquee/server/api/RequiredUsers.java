package dev.marquee.server.api;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.service.users.UserService;
import java.util.Optional;

/**
 * The people of the store, if there is one.
 *
 * @param users empty on a server that keeps nobody
 */
record RequiredUsers(Optional<UserService> users) {
    /** @throws HttpErrorException if the server keeps nobody */
    UserService get() {
        return users.orElseThrow(() -> new HttpErrorException(
                ProblemType.STORE_UNAVAILABLE,
                "this server keeps nobody, for it was started without a store; ask who runs it to name one"));
    }
}
