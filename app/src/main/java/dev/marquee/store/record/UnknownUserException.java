package dev.marquee.store.record;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;

/**
 * A user is not in the store, or was deleted, or a request lacks the user's token. All have one message, so that it does not tell
 * whether an id exists.
 */
public final class UnknownUserException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public UnknownUserException(UserId user) {
        super(
                "unknown user %s; check the id and, if this user has one, the token, or create a user with POST /api/v1/users"
                        .formatted(user));
    }
}
