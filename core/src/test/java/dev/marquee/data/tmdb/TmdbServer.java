package dev.marquee.data.tmdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local server in place of TMDb's API, which records the requests. */
final class TmdbServer implements AutoCloseable {
    static final String KEY = "k1";
    static final String TOKEN = "a.b.c";

    private static final Trouble UNKNOWN = exchange -> send(
            exchange,
            404,
            "{\"success\":false,\"status_code\":34,\"status_message\":\"The resource you requested could not be found.\"}",
            0);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, String> movies = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    TmdbServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/3/movie/", this::respond);
        server.start();
    }

    /** What happens to one request in place of the movie. */
    @FunctionalInterface
    interface Trouble {
        void to(HttpExchange exchange) throws IOException;

        static Trouble status(int status) {
            return exchange -> exchange.sendResponseHeaders(status, -1);
        }

        static Trouble wait(String retryAfter) {
            return exchange -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                exchange.sendResponseHeaders(429, -1);
            };
        }

        static Trouble text(String text) {
            return exchange -> send(exchange, 200, text, 0);
        }

        /** Drops the connection within the response. */
        static Trouble cut(String text) {
            return exchange -> send(exchange, 200, text, 100);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    void add(String id, String json) {
        movies.put(id, json);
    }

    /** What happens to the next requests, in order. */
    void next(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** The ids of the requested movies. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void respond(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replace("/3/movie/", "");
        requests.add(id);
        try (exchange) {
            Trouble trouble = troubles.poll();
            if (trouble != null) {
                trouble.to(exchange);
            } else if (!isAllowed(exchange)) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                Optional<String> json = Optional.ofNullable(movies.get(id));
                json.map(Trouble::text).orElse(UNKNOWN).to(exchange);
            }
        }
    }

    private static boolean isAllowed(HttpExchange exchange) {
        String parts = "append_to_response=credits,keywords,release_dates";
        String query = exchange.getRequestURI().getQuery();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        return query.equals(parts + "&api_key=" + KEY) || (query.equals(parts) && ("Bearer " + TOKEN).equals(token));
    }

    /** @param lacking number of bytes that are announced and not sent */
    private static void send(HttpExchange exchange, int status, String text, int lacking) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length + lacking);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
