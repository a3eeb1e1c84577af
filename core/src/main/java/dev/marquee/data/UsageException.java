package dev.marquee.data;

/** The request is invalid: an unknown name, an option out of range. Correcting the request fixes it. */
public final class UsageException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with the message to show.
     *
     * @param message one sentence: the value, the rule it breaks and the fix
     */
    public UsageException(String message) {
        super(message);
    }
}
