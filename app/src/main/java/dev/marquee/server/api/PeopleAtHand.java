package dev.marquee.server.api;

import dev.marquee.server.http.ProblemType;
import dev.marquee.server.http.RefusedException;
import dev.marquee.service.live.People;
import java.util.Optional;

/**
 * The people of the store, if there is one.
 *
 * @param people empty on a server that keeps nobody
 */
record PeopleAtHand(Optional<People> people) {
    /** @throws RefusedException if the server keeps nobody */
    People get() {
        return people.orElseThrow(() -> new RefusedException(
                ProblemType.STORE_UNAVAILABLE,
                "this server keeps nobody, for it was started without a store; ask who runs it to name one"));
    }
}
