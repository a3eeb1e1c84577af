package dev.marquee.server.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the server was told, checked. {@link Setting} says what each value means and which it may take.
 *
 * @param model what answers
 * @param store where people are kept; empty for nowhere
 * @param listen where it is asked
 * @param limits how much it takes
 * @param keys the API keys; none for an open server without administration
 * @param tmdb where the page gets pictures of movies; empty for drawn posters alone
 * @param accessLog where a line a request goes
 */
public record ServerSettings(
        ModelSettings model,
        Optional<String> store,
        Listen listen,
        Limits limits,
        List<KeySetting> keys,
        Optional<Tmdb> tmdb,
        AccessLogSetting accessLog) {
    /** Copies the keys. */
    public ServerSettings {
        keys = List.copyOf(keys);
    }

    /**
     * The model that is served.
     *
     * @param retrainEvery how long after the last training it is trained again; empty for only when asked
     */
    public record ModelSettings(Path file, Optional<Duration> retrainEvery) {}

    /**
     * Where the server is asked.
     *
     * @param port 0 for any that is free
     * @param tls empty for plain HTTP
     * @param origins whose pages may ask
     * @param proxies whose word on who asks is believed
     * @param stop how long a stop waits
     */
    public record Listen(
            String host, int port, Optional<Tls> tls, List<String> origins, List<InetAddress> proxies, Duration stop) {
        /** Copies the lists. */
        public Listen {
            origins = List.copyOf(origins);
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * The Movie Database, as browsers ask it.
     *
     * @param key of its API, version 3
     * @param api the origin that is asked for movies
     * @param images the origin that pictures come from
     */
    public record Tmdb(String key, String api, String images) {}

    /** PEM files of a certificate with its chain, and of its private key. */
    public record Tls(Path certificate, Path key) {}

    /**
     * How much the server takes.
     *
     * @param bodyBytes of a request
     * @param uploadBytes of a file that is imported
     * @param body how long one may take to arrive
     * @param headerBytes of all headers of a request
     * @param jsonDepth levels within each other
     * @param rate requests a second; 0 for any number
     * @param burst requests at once
     * @param concurrent requests in flight
     */
    public record Limits(
            int bodyBytes,
            int uploadBytes,
            Duration body,
            int headerBytes,
            int jsonDepth,
            int rate,
            int burst,
            int concurrent) {}
}
