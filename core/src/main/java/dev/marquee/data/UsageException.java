package dev.marquee.data;

/** The request itself is wrong: an unknown name, an option out of range. Asking again, corrected, mends it. */
public final class UsageException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /** Creates the fault with the sentence to show. */
    public UsageException(String message) {
        super(message);
    }
}
