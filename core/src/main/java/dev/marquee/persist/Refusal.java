package dev.marquee.persist;

import dev.marquee.data.MarqueeException;

/** A model file cannot be used; the message names it. */
final class Refusal extends MarqueeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
