package dev.marquee.store.record;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;

/** Nothing is stored of a person, or not any more. */
public final class UnknownUserException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /** Creates the fault. */
    public UnknownUserException(UserId user) {
        super("nobody of the id %s is known here; check it, or begin with a new person".formatted(user));
    }
}
