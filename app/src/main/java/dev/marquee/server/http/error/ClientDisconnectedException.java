package dev.marquee.server.http.error;

/** Who asked has gone before the request was whole; there is nobody to answer. */
public final class ClientDisconnectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClientDisconnectedException(Throwable cause) {
        super("the request ended before it was whole", cause, false, false);
    }
}
