package dev.marquee.server.http.error;

/** The client disconnected before its request was complete, so there is no response to send. */
public final class ClientDisconnectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClientDisconnectedException(Throwable cause) {
        super("the client disconnected before the request was complete", cause, false, false);
    }
}
