package dev.marquee.server;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.server.api.Api;
import dev.marquee.server.api.admin.RunningServer;
import dev.marquee.server.http.Http10ConnectionSelector;
import dev.marquee.server.http.InFlight;
import dev.marquee.server.http.MalformedRequestHandler;
import dev.marquee.server.http.Pipeline;
import dev.marquee.server.http.input.HeaderChecks;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.service.retrain.CollectedRatings;
import dev.marquee.service.retrain.ModelSwap;
import dev.marquee.service.retrain.ModelVersions;
import dev.marquee.service.retrain.ModelWatch;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.retrain.RetrainingSettings;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.users.UserService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server: listens from construction until it is closed. */
public final class MarqueeServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    /** Logs its own startup verbosely. Held in a field, because a logger that is garbage-collected loses its level. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    /** Logs verbosely when a client connects during shutdown, although the connection is simply rejected. */
    private static final Logger LISTENER = Logger.getLogger("io.helidon.webserver.ServerListener");

    /** Maximum number of cached user states. */
    private static final int MAX_CACHED_USERS = 1000;

    /** Maximum number of scores in all cached user states together, since a state may hold one per movie: 64 MB. */
    private static final int MAX_CACHED_SCORES = 1 << 24;

    /** Ratio of the header bytes that are read to those that are accepted. */
    private static final int HEADER_BYTES_FACTOR = 4;

    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> opened;
    private final AtomicBoolean stopping;
    private final AtomicBoolean listenerIsGone = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Pipeline pipeline;
    private final URI address;

    private MarqueeServer(Deque<AutoCloseable> opened, AtomicBoolean stopping, Pipeline pipeline, URI address) {
        this.opened = opened;
        this.pipeline = pipeline;
        this.stopping = stopping;
        this.address = address;
    }

    /**
     * Opens the model and the store, and starts listening.
     *
     * @throws MarqueeException if the store, the model, the certificate or the log cannot be read, or the port is in use
     */
    public static MarqueeServer start(ServerSettings settings) {
        return start(settings, StoreSettings.DEFAULT_ACQUIRE_TIMEOUT);
    }

    /** @param acquireTimeout how long a request waits for a connection to the store */
    static MarqueeServer start(ServerSettings settings, Duration acquireTimeout) {
        LibraryLogs.warningsOnly();
        InstantSource clock = InstantSource.system();
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            // Checked first, so that a server that cannot listen leaves no files behind.
            Ports.problem(settings.listen().host(), settings.listen().port()).ifPresent(problem -> {
                throw cannotListen(settings.listen(), problem);
            });
            // Before the store, so that an invalid model file leaves no new store behind.
            Optional<ModelWatch.Stamp> stamp =
                    ModelWatch.Stamp.of(settings.model().file());
            ModelService model = withLevels(ModelService.open(settings.model().file()));
            LiveModel live =
                    new LiveModel(settings.model().akas().map(model::withAkas).orElse(model), clock);
            Optional<Store> store =
                    settings.store().map(url -> Store.open(StoreSettings.of(url).with(acquireTimeout), clock));
            store.ifPresent(opened::push);
            store.ifPresent(_ -> UserService.removeAbandonedUploads());
            Optional<UserService> users = store.map(
                    open -> new UserService(live, open, cachedUsers(live.get().service())));
            ModelSwap swap = ModelSwap.of(live);
            Optional<Retraining> retraining = store.map(open -> retraining(settings, live, swap, open, clock));
            retraining.ifPresent(opened::push);
            AtomicBoolean stopping = new AtomicBoolean();
            InFlight inFlight = new InFlight(settings.limits().concurrency());
            ServerMetrics metrics = new ServerMetrics(CallbackMetrics.of(inFlight, live, store, retraining, clock));
            Pipeline pipeline = new Pipeline(settings, store, inFlight, metrics, clock);
            opened.push(pipeline);
            HttpRouting.Builder routing = HttpRouting.builder();
            pipeline.register(
                    routing,
                    Api.routes(
                            live,
                            users,
                            retraining,
                            settings.security().userTokens(),
                            settings.tmdb(),
                            HealthChecks.of(stopping, store),
                            new RunningServer(
                                    metrics, inFlight, settings.security().keys(), store, clock)));
            WebServer server = listen(settings, routing);
            opened.push(server::stop);
            Thread.ofPlatform().daemon().name("prepare").start(live.get().service()::prepare);
            settings.model()
                    .watchEvery()
                    .map(every -> ModelWatch.start(settings.model().file(), stamp, every, swap, MarqueeServer::warn))
                    .ifPresent(opened::push);
            MarqueeServer started =
                    new MarqueeServer(opened, stopping, pipeline, address(settings.listen(), server.port()));
            opened.push(ListenerWatch.start(
                    connectable(settings.listen(), server.port()), WATCH_EVERY, started::noLongerListens));
            return started;
        } catch (RuntimeException e) {
            ReverseCloser.closeAll(opened);
            throw e;
        }
    }

    /** The service, if the page can offer the values of its rating scale. */
    private static ModelService withLevels(ModelService service) {
        Ratings ratings = service.data().ratings();
        if (ratings.isImplicit() || !ratings.scale().hasLevels()) {
            throw new MarqueeException(
                    "the model learned from %s, and serve needs ratings on a scale with steps, which users can choose from; train on such ratings, or use recommend"
                            .formatted(ratings.isImplicit() ? "events without ratings" : "a continuous rating scale"));
        }
        return service;
    }

    private static void warn(String sentence) {
        LOG.log(System.Logger.Level.WARNING, sentence);
    }

    private static MarqueeException cannotListen(Listen listen, String problem) {
        return new MarqueeException(
                "the server cannot listen on %s:%s: %s".formatted(listen.host(), listen.port(), problem));
    }

    private static int cachedUsers(ModelService model) {
        int movies = model.data().catalogue().size();
        return Math.clamp(MAX_CACHED_SCORES / Math.max(1, movies), 1, MAX_CACHED_USERS);
    }

    private static Retraining retraining(
            ServerSettings settings, LiveModel live, ModelSwap swap, Store store, InstantSource clock) {
        new ModelVersions(settings.model().file()).removeAbandoned();
        Retraining retraining = new Retraining(
                RetrainingSettings.of(settings.model().file(), settings.model().withoutFakes()),
                CollectedRatings.of(store),
                swap,
                Retraining.background(),
                clock);
        retraining.reportTo(new RetrainingLog());
        settings.model().retrainEvery().ifPresent(age -> retraining.every(age, () -> trained(live)));
        return retraining;
    }

    private static Instant trained(LiveModel live) {
        return Instant.parse(live.get().service().info().origin().created());
    }

    private static WebServer listen(ServerSettings settings, HttpRouting.Builder routing) {
        Listen listen = settings.listen();
        Http1Config http = Http1Config.builder()
                // Up to this size the error names the limit; beyond, Helidon reports a malformed request.
                .maxPrologueLength(HeaderChecks.MAX_READ_ADDRESS)
                .maxHeadersSize(HEADER_BYTES_FACTOR * settings.limits().headerBytes())
                .build();
        var builder = WebServer.builder()
                .host(listen.host())
                .port(listen.port())
                .shutdownHook(false)
                .shutdownGracePeriod(listen.stop())
                .maxTcpConnections(ConnectionLimit.ofProcess())
                // Sockets of java.nio have two buffers of 8 KB each, others one, and most connections are idle.
                .useNio(false)
                .maxPayloadSize(Math.max(
                        settings.limits().bodyBytes(), settings.limits().uploadBytes()))
                .addConnectionSelector(Http10ConnectionSelector.of(http))
                .addProtocol(http)
                // Tells the handler below what was wrong, which alone decides what of it the client sees.
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                .contentEncoding(new HeaderChecks.IdentityEncoding())
                .directHandlers(MalformedRequestHandler.handlers(settings))
                .routing(routing);
        listen.tls().ifPresent(files -> builder.tls(TlsFiles.read(files)));
        // Helidon reports a port in use only in its log, with a stack trace.
        HELIDON.setLevel(Level.OFF);
        WebServer server = builder.build().start();
        HELIDON.setLevel(Level.WARNING);
        LISTENER.setLevel(Level.WARNING);
        if (!server.isRunning()) {
            throw cannotListen(listen, "it did not start; choose another --port or --host");
        }
        return server;
    }

    /** Where this machine reaches the server: a wildcard address means all, the loopback address among them. */
    private static InetSocketAddress connectable(Listen listen, int port) {
        InetSocketAddress bound = new InetSocketAddress(listen.host(), port);
        return !bound.isUnresolved() && bound.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : bound;
    }

    private void noLongerListens() {
        if (!stopping.get()) {
            listenerIsGone.set(true);
            stopped.countDown();
        }
    }

    private static URI address(Listen listen, int port) {
        String host = listen.host().contains(":") && !listen.host().startsWith("[")
                ? "[" + listen.host() + "]"
                : listen.host();
        return URI.create("%s://%s:%s/".formatted(listen.tls().isPresent() ? "https" : "http", host, port));
    }

    /** The base URL of the server. */
    public URI address() {
        return address;
    }

    /** Opens the file of the access log again, which another program has renamed. If it cannot be opened, the open one stays in use. */
    public void reopenLog() {
        try {
            pipeline.reopenLog();
        } catch (MarqueeException e) {
            warn("%s; the file that is open stays in use".formatted(e.getMessage()));
        }
    }

    /**
     * Blocks until the server is closed or the thread is interrupted.
     *
     * @throws MarqueeException if the server no longer listens although it was not closed
     */
    public void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (listenerIsGone.get()) {
            throw new MarqueeException(
                    "the server no longer listens on %s, as after a shortage of file descriptors, memory or threads; start it again, with higher limits such as that of ulimit -n"
                            .formatted(address));
        }
    }

    /** Stops listening and waits for the requests in flight, up to {@code listen.stopSeconds}. Idempotent. */
    @Override
    public void close() {
        if (stopping.compareAndSet(false, true)) {
            LISTENER.setLevel(Level.OFF);
            ReverseCloser.closeAll(opened);
            stopped.countDown();
        }
    }
}
