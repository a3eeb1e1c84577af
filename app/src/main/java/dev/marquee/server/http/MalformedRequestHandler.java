package dev.marquee.server.http;

import dev.marquee.server.settings.ServerSettings;
import dev.marquee.service.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/** Responds with a problem to requests that are malformed or exceed the HTTP limits, and so never reach the {@link Pipeline}. */
public final class MalformedRequestHandler implements DirectHandler {
    private static final int UNREADABLE = 400;
    private static final int HEADERS_TOO_LARGE = 431;

    /** What Helidon says of headers beyond the size that it reads; it has no other mark. */
    private static final String TOO_LARGE = "Header size exceeded";

    private final SecurityHeaders securityHeaders;

    private MalformedRequestHandler(SecurityHeaders securityHeaders) {
        this.securityHeaders = securityHeaders;
    }

    /** A handler for every kind of malformed request. */
    public static DirectHandlers handlers(ServerSettings settings) {
        MalformedRequestHandler malformed = new MalformedRequestHandler(SecurityHeaders.of(settings));
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, malformed);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        ProblemMapper.MappedError error = ProblemMapper.byStatus(status(request, type, status, message));
        String id = RequestIds.of(request.headers());
        Problem problem = Problem.of(error.type(), error.detail(), "/", id);
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(error.type().status()))
                .header(HeaderNames.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE)
                .header(HeaderNames.create(RequestIds.NAME), id)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .keepAlive(false);
        securityHeaders.headers().forEach(response::header);
        error.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return response.entity(Json.bytes(problem)).build();
    }

    private static int status(TransportRequest request, EventType type, Status status, @Nullable String message) {
        if (TOO_LARGE.equals(message)) {
            return HEADERS_TOO_LARGE;
        }
        return isUnreadable(request, type) ? UNREADABLE : status.code();
    }

    /** Helidon reports some requests that it cannot parse, such as one with an invalid method, as internal errors. */
    private static boolean isUnreadable(TransportRequest request, EventType type) {
        return type == EventType.INTERNAL_ERROR && request.path().isEmpty();
    }
}
