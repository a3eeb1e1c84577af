package dev.marquee.server.http;

import dev.marquee.server.http.access.AccessControl;
import dev.marquee.server.http.access.Caller;
import dev.marquee.server.http.access.ClientAddresses;
import dev.marquee.server.http.access.KeyRing;
import dev.marquee.server.http.access.RateLimits;
import dev.marquee.server.http.access.SiteCheck;
import dev.marquee.server.http.error.ClientDisconnectedException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.ContentNegotiation;
import dev.marquee.server.http.input.HeaderChecks;
import dev.marquee.server.http.input.JsonReader;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.ServerSettings.Limits;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Processes every request: authentication, limits, routing, error mapping, response and access log. Thread-safe. */
public final class Pipeline implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    /** Status in log and metrics if the client disconnected before the response; not sent. */
    private static final int CLIENT_DISCONNECTED = 499;

    private final Limits limits;
    private final JsonReader json;
    private final AccessControl accessControl;
    private final SiteCheck siteCheck;
    private final Cors cors;
    private final InFlight inFlight;
    private final ResponseWriter writer;
    private final RequestObserver observer;

    /**
     * @param store provides API keys in addition to those of the settings
     * @param inFlight counts the requests in flight
     * @param metrics records latencies
     * @throws dev.marquee.data.MarqueeException if the access log cannot be opened
     */
    public Pipeline(
            ServerSettings settings,
            Optional<Store> store,
            InFlight inFlight,
            ServerMetrics metrics,
            InstantSource clock) {
        this.limits = settings.limits();
        this.json = new JsonReader(limits.jsonDepth());
        this.accessControl = new AccessControl(
                new KeyRing(settings.security().keys(), store.map(Store::keys), System::nanoTime),
                new RateLimits(limits.rate(), limits.burst(), System::nanoTime),
                new ClientAddresses(Set.copyOf(settings.listen().proxies())));
        this.siteCheck = SiteCheck.of(settings.listen());
        this.cors = new Cors(Set.copyOf(settings.listen().origins()));
        this.inFlight = inFlight;
        this.writer = new ResponseWriter(SecurityHeaders.of(settings));
        this.observer = new RequestObserver(metrics, AccessLog.open(settings.accessLog()), clock);
    }

    /** Registers the routes; every other path gets 404. */
    public void register(HttpRouting.Builder routing, List<Route> routes) {
        Resource.of(routes)
                .forEach(resource -> routing.route(HttpRoute.builder()
                        .path(TemplateMatcher.of(resource.template()))
                        .handler((request, response) -> handle(request, response, resource))));
        routing.any((request, response) -> handle(request, response, Resource.UNKNOWN_PATH));
    }

    /**
     * Opens the file of the access log again, if it is one.
     *
     * @throws dev.marquee.data.MarqueeException if it cannot be opened; the open one stays in use
     */
    public void reopenLog() {
        observer.log().reopen();
    }

    private void handle(ServerRequest request, ServerResponse response, Resource resource) {
        String id = RequestIds.of(request.headers());
        Caller caller = accessControl.caller(request);
        RequestObserver.ObservedRequest observed = observer.begin(request, resource, id, caller);
        inFlight.enter();
        try {
            HttpResponse result = withCommonHeaders(handleErrors(request, resource, caller, id), request, id);
            observed.end(result.status(), writer.write(request, response, result));
            closeIfRequested(request, result);
        } catch (ClientDisconnectedException e) {
            observed.end(CLIENT_DISCONNECTED, 0);
            throw new CloseConnectionException("the client disconnected", e);
        } finally {
            inFlight.leave();
        }
    }

    /** Helidon announces the close, but then waits for the client to close. */
    private static void closeIfRequested(ServerRequest request, HttpResponse response) {
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
                || "close".equals(response.headers().get("Connection"))) {
            throw new CloseConnectionException("close requested");
        }
    }

    private HttpResponse handleErrors(ServerRequest request, Resource resource, Caller caller, String id) {
        try {
            return dispatch(request, resource, caller);
        } catch (ClientDisconnectedException | CloseConnectionException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            ProblemMapper.MappedError error = ProblemMapper.of(e);
            if (error.type() == ProblemType.INTERNAL_ERROR) {
                LOG.log(System.Logger.Level.ERROR, "request %s failed".formatted(id), e);
            } else if (e instanceof StoreException exception) {
                log(id, exception);
            }
            return ProblemMapper.response(error, request.path().rawPath(), id);
        }
    }

    /** Logs an unexpected error with its cause, which the message refers to, and others with the message alone. */
    private static void log(String id, StoreException error) {
        if (error.reason() == StoreException.Reason.FAILED) {
            LOG.log(System.Logger.Level.ERROR, "request %s: %s".formatted(id, error.getMessage()), error);
        } else {
            LOG.log(System.Logger.Level.WARNING, "request {0}: {1}", id, error.getMessage());
        }
    }

    private HttpResponse dispatch(ServerRequest request, Resource resource, Caller caller) {
        String method = request.prologue().method().text();
        if (!resource.isUnlimited(method)) {
            accessControl.count(caller);
        }
        HeaderChecks.check(request, limits.headerBytes());
        if (!resource.isUnlimited(method)) {
            siteCheck.check(request);
        }
        if (method.equals("OPTIONS") && !resource.isUnknownPath(method)) {
            return cors.options(request, resource);
        }
        Route route = resource.route(method);
        accessControl.admit(caller, route.access());
        if (!route.produces().equals(Route.ANY)) {
            ContentNegotiation.require(request.headers().all(HeaderNames.ACCEPT, List::of), route.produces());
        }
        return switch (route.access()) {
            case UNLIMITED, MONITOR, ADMIN -> inFlight.workAtOnce(() -> work(request, route, caller));
            case PUBLIC, READ -> inFlight.work(false, () -> work(request, route, caller));
            case RATE -> inFlight.work(true, () -> work(request, route, caller));
        };
    }

    private HttpResponse work(ServerRequest request, Route route, Caller caller) {
        return route.handler().handle(new HttpRequest(request, caller, limits, json, inFlight));
    }

    private HttpResponse withCommonHeaders(HttpResponse response, ServerRequest request, String id) {
        Map<String, String> headers = new LinkedHashMap<>(cors.headers(request));
        headers.putAll(response.headers());
        headers.put(RequestIds.NAME, id);
        return new HttpResponse(response.status(), headers, response.content());
    }

    @Override
    public void close() {
        observer.close();
    }
}
