package dev.marquee.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server on a free port, with a client. */
public final class TestServer implements AutoCloseable {
    static final String RELEASE = "test";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MarqueeServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log;

    private TestServer(MarqueeServer server, Path log) {
        this.server = server;
        this.log = log;
    }

    /**
     * Starts a server.
     *
     * @param settings as {@code NAME=VALUE}; by default there is no store and no rate limit
     */
    public static TestServer start(Path model, String... settings) {
        return start(StoreSettings.DEFAULT_ACQUIRE_TIMEOUT, model, settings);
    }

    /** Starts a server with a short timeout for a store that fails. */
    static TestServer startWithShortTimeout(Path model, String... settings) {
        return start(Duration.ofMillis(500), model, settings);
    }

    private static TestServer start(Duration acquireTimeout, Path model, String... settings) {
        Path log = model.resolveSibling("access-%d.log".formatted(System.nanoTime()));
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.MODEL, model.toString());
        flags.put(Setting.PORT, "0");
        flags.put(Setting.STORE, "none");
        flags.put(Setting.RATE, "0");
        flags.put(Setting.ACCESS_LOG, log.toString());
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            flags.put(Setting.of(nameAndValue[0]).orElseThrow(), nameAndValue[1]);
        }
        return new TestServer(
                MarqueeServer.start(
                        SettingValues.gather(Optional.empty(), Map.of(), flags).settings(), acquireTimeout),
                log);
    }

    /**
     * Sends a {@code GET} request.
     *
     * @param headers alternating names and values
     */
    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Reply post(String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, json, all);
    }

    public Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private Reply send(HttpRequest request) {
        try {
            return new Reply(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return server.address().resolve(path);
    }

    public int port() {
        return server.address().getPort();
    }

    /** The lines of the access log. */
    public List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** Stops the server as SIGTERM does; the client stays open. */
    public void stop() {
        server.close();
    }

    /** A response. */
    public record Reply(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }

        /** The name of its problem type. */
        String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }
    }
}
