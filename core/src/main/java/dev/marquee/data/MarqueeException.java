package dev.marquee.data;

/**
 * An error that a user can fix. The message is one sentence that names the value, the rule it breaks and the fix, ready
 * to be shown.
 */
public class MarqueeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with the message to show.
     *
     * @param message one sentence: the value, the rule it breaks and the fix
     */
    public MarqueeException(String message) {
        super(message);
    }

    /**
     * Creates the exception with the message to show and its cause.
     *
     * @param message one sentence: the value, the rule it breaks and the fix
     * @param cause the exception that led to this one
     */
    public MarqueeException(String message, Throwable cause) {
        super(message, cause);
    }
}
