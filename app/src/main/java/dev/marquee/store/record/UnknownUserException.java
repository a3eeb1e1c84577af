package dev.marquee.store.record;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;

/** A user is not in the store, or was deleted. */
public final class UnknownUserException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public UnknownUserException(UserId user) {
        super("unknown user %s; check the id, or create a user with POST /api/v1/users".formatted(user));
    }
}
