package dev.marquee.data;

/**
 * A fault that a person can mend. The message is one sentence that names the value, the rule it breaks and what to do
 * about it, fit to be shown as it is.
 */
public class MarqueeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the fault with the sentence to show. */
    public MarqueeException(String message) {
        super(message);
    }

    /** Creates the fault with the sentence to show and what lies beneath it. */
    public MarqueeException(String message, Throwable cause) {
        super(message, cause);
    }
}
