package dev.marquee.server.http;

import dev.marquee.server.settings.ServerSettings;
import dev.marquee.service.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers requests that are no HTTP, or break its limits, before they reach the {@link Pipeline}: as problems, too. */
public final class Malformed implements DirectHandler {
    private static final int UNREADABLE = 400;

    private final SecurityHeaders protection;

    private Malformed(SecurityHeaders protection) {
        this.protection = protection;
    }

    /** For all that can be wrong with them. */
    public static DirectHandlers handlers(ServerSettings settings) {
        Malformed malformed = new Malformed(SecurityHeaders.of(settings));
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, malformed);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        ProblemMapper.MappedError told =
                ProblemMapper.byStatus(isUnreadable(request, type) ? UNREADABLE : status.code());
        String id = RequestIds.of(request.headers());
        Problem problem = Problem.of(told.type(), told.detail(), "/", id);
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(told.type().status()))
                .header(HeaderNames.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE)
                .header(HeaderNames.create(RequestIds.NAME), id)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .keepAlive(false);
        protection.headers().forEach(response::header);
        told.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return response.entity(Json.bytes(problem)).build();
    }

    /** Helidon takes what it fails to read, such as a method that is no word, for a fault of its own, and logs it at length. */
    private static boolean isUnreadable(TransportRequest request, EventType type) {
        return type == EventType.INTERNAL_ERROR && request.path().isEmpty();
    }
}
