package dev.marquee.server.http;

import dev.marquee.server.http.access.AccessControl;
import dev.marquee.server.http.access.Addresses;
import dev.marquee.server.http.access.Caller;
import dev.marquee.server.http.access.CompositeKeyRing;
import dev.marquee.server.http.access.ConfiguredKeys;
import dev.marquee.server.http.access.KeyRing;
import dev.marquee.server.http.access.RateLimits;
import dev.marquee.server.http.access.StoredKeys;
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
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way of every request, from its first byte to its line in the log. Safe to share. */
public final class Pipeline implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    /** Of a request whose caller has gone before it was answered. */
    private static final int NO_USERS_THERE = 499;

    private final Limits limits;
    private final JsonReader json;
    private final AccessControl guard;
    private final Cors cors;
    private final InFlight inFlight;
    private final ResponseWriter writer;
    private final RequestObserver observer;

    /**
     * @param store may have keys, too
     * @param inFlight counts the requests
     * @param figures counts how long they took
     * @throws dev.marquee.data.MarqueeException if the access log cannot be opened
     */
    public Pipeline(
            ServerSettings settings,
            Optional<Store> store,
            InFlight inFlight,
            ServerMetrics figures,
            InstantSource clock) {
        List<KeyRing> rings = new ArrayList<>(List.of(new ConfiguredKeys(settings.keys())));
        store.ifPresent(one -> rings.add(new StoredKeys(one.keys(), System::nanoTime)));
        this.limits = settings.limits();
        this.json = new JsonReader(limits.jsonDepth());
        this.guard = new AccessControl(
                new CompositeKeyRing(rings),
                new RateLimits(limits.rate(), limits.burst(), System::nanoTime),
                new Addresses(Set.copyOf(settings.listen().proxies())));
        this.cors = new Cors(Set.copyOf(settings.listen().origins()));
        this.inFlight = inFlight;
        this.writer = new ResponseWriter(SecurityHeaders.of(settings));
        this.observer = new RequestObserver(figures, AccessLog.open(settings.accessLog()), clock);
    }

    /** Puts the routes in place; a path that is none of theirs is answered 404. */
    public void register(HttpRouting.Builder routing, List<Route> routes) {
        Resource.of(routes)
                .forEach(resource ->
                        routing.any(resource.template(), (request, response) -> handle(request, response, resource)));
        routing.any((request, response) -> handle(request, response, Resource.NOWHERE));
    }

    private void handle(ServerRequest request, ServerResponse response, Resource resource) {
        String id = RequestIds.of(request.headers());
        Caller caller = guard.caller(request);
        RequestObserver.ObservedRequest seen = observer.begin(request, resource, id, caller);
        inFlight.enter();
        try {
            HttpResponse answer = headed(answerOrProblem(request, resource, caller, id), request, id);
            seen.end(answer.status(), writer.write(request, response, answer));
            closeIfRequested(request, answer);
        } catch (ClientDisconnectedException e) {
            seen.end(NO_USERS_THERE, 0);
            throw new CloseConnectionException("the caller has gone", e);
        } finally {
            inFlight.leave();
        }
    }

    /** Helidon says that it will, but waits for the caller to. */
    private static void closeIfRequested(ServerRequest request, HttpResponse answer) {
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
                || "close".equals(answer.headers().get("Connection"))) {
            throw new CloseConnectionException("as asked for");
        }
    }

    private HttpResponse answerOrProblem(ServerRequest request, Resource resource, Caller caller, String id) {
        try {
            return answer(request, resource, caller);
        } catch (ClientDisconnectedException | CloseConnectionException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            ProblemMapper.MappedError told = ProblemMapper.of(e);
            if (told.type() == ProblemType.INTERNAL_ERROR) {
                LOG.log(System.Logger.Level.ERROR, "request %s failed".formatted(id), e);
            } else if (e instanceof StoreException error) {
                told(id, error);
            }
            return ProblemMapper.answer(told, request.path().rawPath(), id);
        }
    }

    /** With its cause, which the sentence refers to, if it is one that nobody thought of. */
    private static void told(String id, StoreException error) {
        if (error.reason() == StoreException.Reason.FAILED) {
            LOG.log(System.Logger.Level.ERROR, "request %s: %s".formatted(id, error.getMessage()), error);
        } else {
            LOG.log(System.Logger.Level.WARNING, "request {0}: {1}", id, error.getMessage());
        }
    }

    private HttpResponse answer(ServerRequest request, Resource resource, Caller caller) {
        String method = request.prologue().method().text();
        if (!resource.isUnlimited(method)) {
            guard.count(caller);
            inFlight.check();
        }
        HeaderChecks.check(request, limits.headerBytes());
        if (method.equals("OPTIONS") && !resource.isNowhere()) {
            return cors.options(request, resource);
        }
        Route route = resource.route(method);
        guard.admit(caller, route.access());
        ContentNegotiation.require(request.headers().all(HeaderNames.ACCEPT, List::of), route.produces());
        return route.handler().answer(new HttpRequest(request, limits, json));
    }

    private HttpResponse headed(HttpResponse answer, ServerRequest request, String id) {
        Map<String, String> headers = new LinkedHashMap<>(cors.headers(request));
        headers.putAll(answer.headers());
        headers.put(RequestIds.NAME, id);
        return new HttpResponse(answer.status(), headers, answer.content());
    }

    @Override
    public void close() {
        observer.close();
    }
}
