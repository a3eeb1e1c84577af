package dev.marquee.server.http;

/** Who asked has gone before the request was whole; there is nobody to answer. */
final class ClientDisconnectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientDisconnectedException(Throwable cause) {
        super("the request ended before it was whole", cause, false, false);
    }
}
