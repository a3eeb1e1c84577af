package dev.marquee.server.http;

import dev.marquee.server.http.access.Caller;
import dev.marquee.server.http.access.KnownKey;
import dev.marquee.server.http.metrics.ServerMetrics;
import io.helidon.webserver.http.ServerRequest;
import java.time.InstantSource;
import java.util.List;

/** Sees every request, and tells figures and log of it. */
record RequestObserver(ServerMetrics figures, AccessLog log, InstantSource clock) implements AutoCloseable {
    private static final double NANOS_A_MILLI = 1e6;

    ObservedRequest begin(ServerRequest request, Resource resource, String id, Caller caller) {
        return new ObservedRequest(this, request, resource, id, caller, System.nanoTime());
    }

    @Override
    public void close() {
        log.close();
    }

    /** A request under way. */
    record ObservedRequest(
            RequestObserver observer, ServerRequest request, Resource resource, String id, Caller caller, long began) {
        /** It was answered. */
        void end(int status, int bytes) {
            long took = System.nanoTime() - began;
            String method = Resource.known(request.prologue().method().text());
            observer.figures.add(resource.template(), method, status, took);
            observer.log.write(() -> new AccessLog.Line(
                    observer.clock.instant().toString(),
                    id,
                    caller.address(),
                    caller.key().map(KnownKey::name),
                    new AccessLog.Target(
                            method,
                            resource.template(),
                            List.copyOf(request.query().names())),
                    new AccessLog.Result(status, bytes, took / NANOS_A_MILLI)));
        }
    }
}
