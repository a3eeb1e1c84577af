package dev.marquee.parallel;

/**
 * Cancels a computation from another thread: {@code workers.cancelledWhen(token::isCancelled)} ends its tasks early once
 * {@link #cancel} was called. Thread-safe; a cancelled token stays cancelled.
 */
public final class CancellationToken {
    private volatile boolean cancelled;

    /** Creates a token that is not cancelled. */
    public CancellationToken() {}

    /** Cancels. Returns at once; the computation ends within a second. Harmless when repeated. */
    public void cancel() {
        cancelled = true;
    }

    /** {@return whether {@link #cancel} was called} */
    public boolean isCancelled() {
        return cancelled;
    }
}
