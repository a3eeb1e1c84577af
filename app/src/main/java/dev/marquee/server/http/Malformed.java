package dev.marquee.server.http;

import dev.marquee.service.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers requests that are no HTTP, or break its limits, before they reach the {@link Pipeline}: as problems, too. */
public final class Malformed implements DirectHandler {
    private Malformed() {}

    /** For all that can be wrong with them. */
    public static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Malformed());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Problems.Told told = Problems.byStatus(status.code());
        String id = RequestIds.next();
        Problem problem = Problem.of(told.type(), told.detail(), "/", id);
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(told.type().status()))
                .header(HeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .header(HeaderNames.create(RequestIds.NAME), id)
                .keepAlive(false);
        told.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return response.entity(Json.bytes(problem)).build();
    }
}
