package dev.marquee.server.http.error;

import java.util.Map;

/** Rejects a request with a problem type. Has no stack trace, because it reports an error of the client, not a bug. */
public final class HttpErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, String> headers;

    /**
     * A problem without further headers.
     *
     * @param detail one sentence: what is wrong and how to fix it
     */
    public HttpErrorException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /**
     * A problem with additional headers.
     *
     * @param headers of the response
     */
    public HttpErrorException(ProblemType type, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.headers = Map.copyOf(headers);
    }

    /** The rejection of a request that needs the user store, on a server that has none. */
    public static HttpErrorException noUserStore() {
        return new HttpErrorException(
                ProblemType.STORE_UNAVAILABLE, "this server has no user store; the operator can set one with --store");
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
