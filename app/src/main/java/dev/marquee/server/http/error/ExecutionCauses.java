package dev.marquee.server.http.error;

import java.util.concurrent.ExecutionException;

/** What work on another thread threw, to be thrown on. */
public final class ExecutionCauses {
    private ExecutionCauses() {}

    /** The exception itself, not what it was wrapped in; an error is thrown at once. */
    public static RuntimeException by(ExecutionException wrapped) {
        return switch (wrapped.getCause()) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(wrapped);
        };
    }
}
