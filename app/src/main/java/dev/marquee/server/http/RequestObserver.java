package dev.marquee.server.http;

import dev.marquee.server.http.access.Caller;
import dev.marquee.server.http.access.KnownKey;
import dev.marquee.server.http.input.Query;
import dev.marquee.server.http.metrics.ServerMetrics;
import io.helidon.webserver.http.ServerRequest;
import java.time.InstantSource;

/** Records every request in the metrics and in the access log. */
record RequestObserver(ServerMetrics metrics, AccessLog log, InstantSource clock) implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;

    ObservedRequest begin(ServerRequest request, Resource resource, String id, Caller caller) {
        return new ObservedRequest(this, request, resource, id, caller, System.nanoTime());
    }

    @Override
    public void close() {
        log.close();
    }

    /** A request in progress. */
    record ObservedRequest(
            RequestObserver observer, ServerRequest request, Resource resource, String id, Caller caller, long began) {
        /** Records the end of the request; {@code bytes} is the size of the content sent. */
        void end(int status, int bytes) {
            long took = System.nanoTime() - began;
            String method = Resource.knownMethod(request.prologue().method().text());
            observer.metrics.add(resource.template(), method, status, took);
            observer.log.write(() -> new AccessLog.Line(
                    observer.clock.instant().toString(),
                    id,
                    caller.address(),
                    caller.key().map(KnownKey::name),
                    new AccessLog.Target(
                            method,
                            resource.template(),
                            request.query().names().stream()
                                    .map(Query::loggable)
                                    .distinct()
                                    .toList()),
                    new AccessLog.Result(status, bytes, took / NANOS_PER_MILLI)));
        }
    }
}
