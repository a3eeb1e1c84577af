package dev.marquee.server.http.error;

import java.util.Map;

/** A request that is not served, for a reason of HTTP. Carries no stack trace, for it is no fault of ours. */
public final class HttpErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, String> headers;

    /**
     * A problem without further headers.
     *
     * @param detail one sentence that says what is wrong and what to do
     */
    public HttpErrorException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /**
     * A problem with headers of its own.
     *
     * @param headers of the answer
     */
    public HttpErrorException(ProblemType type, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.headers = Map.copyOf(headers);
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
