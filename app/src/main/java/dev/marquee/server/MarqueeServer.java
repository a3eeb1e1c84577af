package dev.marquee.server;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.api.Api;
import dev.marquee.server.api.Current;
import dev.marquee.server.http.IdentityEncoding;
import dev.marquee.server.http.InFlight;
import dev.marquee.server.http.Malformed;
import dev.marquee.server.http.Pipeline;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.service.retrain.CollectedRatings;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.retrain.RetrainingSettings;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.users.UserService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A server that listens, until it is stopped. */
public final class MarqueeServer implements AutoCloseable {
    /** Tells of its own start at length. Held here, for the level goes with the logger. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    /** Tells at length of a caller who comes just as the server stops, and who is refused all the same. */
    private static final Logger LISTENER = Logger.getLogger("io.helidon.webserver.ServerListener");

    /** The most people who are kept in memory as the model sees them. */
    private static final int MAX_REMEMBERED = 1000;

    /** What they may have of scores together, since a model may keep one a movie for each: 64 MB. */
    private static final int SCORES_REMEMBERED = 1 << 24;

    /** How much more of headers is read than is taken. */
    private static final int HEADERS_READ = 4;

    private final Deque<AutoCloseable> opened;
    private final AtomicBoolean stopping;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final URI address;

    private MarqueeServer(Deque<AutoCloseable> opened, AtomicBoolean stopping, URI address) {
        this.opened = opened;
        this.stopping = stopping;
        this.address = address;
    }

    /**
     * Opens model and store, and listens.
     *
     * @param release of this program
     * @throws MarqueeException if the store, the model, the certificate or the log cannot be read, or the port is taken
     */
    public static MarqueeServer start(ServerSettings settings, String release) {
        return start(settings, release, StoreSettings.USUAL_ACQUIRE_TIMEOUT);
    }

    /** The same that waits so long for the store. */
    static MarqueeServer start(ServerSettings settings, String release, Duration patience) {
        LibraryLogs.warningsOnly();
        InstantSource clock = InstantSource.system();
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            // Asked before anything else is, since whoever cannot listen is to leave nothing behind.
            if (!Ports.isFree(settings.listen().host(), settings.listen().port())) {
                throw cannotListen(settings.listen());
            }
            // Before the store, for a model that is refused is to leave no new store behind.
            LiveModel live = new LiveModel(ModelService.open(settings.model().file()), clock);
            Optional<Store> store =
                    settings.store().map(url -> Store.open(StoreSettings.of(url).with(patience), clock));
            store.ifPresent(opened::push);
            Current current = new Current(live, release);
            Optional<UserService> users = store.map(one -> new UserService(live, one, remembered(live.service())));
            Optional<Retraining> retraining = store.map(one -> retraining(settings, live, one, clock));
            retraining.ifPresent(opened::push);
            AtomicBoolean stopping = new AtomicBoolean();
            InFlight inFlight = new InFlight(settings.limits().concurrent());
            ServerMetrics figures = new ServerMetrics(Gauges.of(inFlight, current, store, clock));
            Pipeline pipeline = new Pipeline(settings, store, inFlight, figures, clock);
            opened.push(pipeline);
            HttpRouting.Builder routing = HttpRouting.builder();
            pipeline.register(
                    routing,
                    Api.routes(current, users, retraining, settings.tmdb(), Checks.of(stopping, store), figures));
            WebServer server = listen(settings, routing);
            opened.push(server::stop);
            Thread.ofPlatform().daemon().name("prepare").start(live.service()::prepare);
            return new MarqueeServer(opened, stopping, address(settings.listen(), server.port()));
        } catch (RuntimeException e) {
            ReverseCloser.all(opened);
            throw e;
        }
    }

    private static MarqueeException cannotListen(Listen listen) {
        return new MarqueeException(
                "the server cannot listen on %s:%d; choose a --port that is free, and a --host of this machine"
                        .formatted(listen.host(), listen.port()));
    }

    private static int remembered(ModelService model) {
        int movies = model.data().catalogue().size();
        return Math.clamp(SCORES_REMEMBERED / Math.max(1, movies), 1, MAX_REMEMBERED);
    }

    private static Retraining retraining(ServerSettings settings, LiveModel live, Store store, InstantSource clock) {
        Retraining retraining = new Retraining(
                RetrainingSettings.of(settings.model().file()),
                CollectedRatings.of(store),
                file -> live.swap(prepared(file)),
                Retraining.background(),
                clock);
        settings.model().retrainEvery().ifPresent(retraining::every);
        return retraining;
    }

    /** Before it takes the other's place, so that its first answers are as quick as those before. */
    private static ModelService prepared(Path file) {
        ModelService service = ModelService.open(file);
        service.prepare();
        return service;
    }

    private static WebServer listen(ServerSettings settings, HttpRouting.Builder routing) {
        Listen listen = settings.listen();
        var builder = WebServer.builder()
                .host(listen.host())
                .port(listen.port())
                .shutdownHook(false)
                .shutdownGracePeriod(listen.stop())
                .maxPayloadSize(Math.max(
                        settings.limits().bodyBytes(), settings.limits().uploadBytes()))
                .addProtocol(Http1Config.builder()
                        // Up to here a refusal says what is wrong; beyond, that the request is no HTTP.
                        .maxHeadersSize(HEADERS_READ * settings.limits().headerBytes())
                        .build())
                .contentEncoding(new IdentityEncoding())
                .directHandlers(Malformed.handlers(settings))
                .routing(routing);
        listen.tls().ifPresent(files -> builder.tls(TlsFiles.read(files)));
        // A port that is taken it reports to its log alone, at length.
        HELIDON.setLevel(Level.OFF);
        WebServer server = builder.build().start();
        HELIDON.setLevel(Level.WARNING);
        LISTENER.setLevel(Level.WARNING);
        if (!server.isRunning()) {
            throw cannotListen(listen);
        }
        return server;
    }

    private static URI address(Listen listen, int port) {
        String host = listen.host().contains(":") && !listen.host().startsWith("[")
                ? "[" + listen.host() + "]"
                : listen.host();
        return URI.create("%s://%s:%d/".formatted(listen.tls().isPresent() ? "https" : "http", host, port));
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /** Waits until the server is stopped, or the thread interrupted. */
    public void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops listening, waits for the requests in flight as long as the settings say, and ends. Harmless when repeated. */
    @Override
    public void close() {
        if (stopping.compareAndSet(false, true)) {
            LISTENER.setLevel(Level.OFF);
            ReverseCloser.all(opened);
            stopped.countDown();
        }
    }
}
