package dev.marquee.persist;

import dev.marquee.data.MarqueeException;

/** A model file cannot be used; the message names the file. */
final class InvalidModelFileException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    InvalidModelFileException(String message) {
        super(message);
    }

    InvalidModelFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
