package dev.marquee.server.http.error;

import java.util.concurrent.ExecutionException;

/** Unwraps exceptions of tasks that ran on another thread. */
public final class ExecutionCauses {
    private ExecutionCauses() {}

    /** The cause, to be rethrown by the caller; throws it itself if it is an {@link Error}. */
    public static RuntimeException unwrap(ExecutionException wrapped) {
        return switch (wrapped.getCause()) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(wrapped);
        };
    }
}
