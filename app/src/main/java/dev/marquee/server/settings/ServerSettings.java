package dev.marquee.server.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the server, validated. {@link Setting} documents meaning and range of each value.
 *
 * @param model the model to serve
 * @param store the user store; empty for none
 * @param listen address, TLS, CORS and proxies
 * @param limits of requests
 * @param security API keys and tokens of users
 * @param tmdb where the page gets posters; empty for drawn posters only
 * @param accessLog destination of the access log
 */
public record ServerSettings(
        ModelSettings model,
        Optional<String> store,
        Listen listen,
        Limits limits,
        Security security,
        Optional<Tmdb> tmdb,
        AccessLogSetting accessLog) {
    /**
     * The model that is served.
     *
     * @param retrainEvery age of the model at which it is retrained; empty to retrain only on request
     * @param withoutFakes whether a retraining leaves out users who look made up to push or nuke movies
     * @param watchEvery time from one look at the file to the next; empty to keep the model, whatever becomes of its file
     * @param akas IMDb's file of titles in other languages, or its folder; empty to match by the catalogue's titles alone
     */
    public record ModelSettings(
            Path file,
            Optional<Duration> retrainEvery,
            boolean withoutFakes,
            Optional<Duration> watchEvery,
            Optional<Path> akas) {}

    /**
     * Where the server listens, and whom it trusts.
     *
     * @param port 0 for any free port
     * @param tls empty for plain HTTP
     * @param names under which the server is reached besides its addresses and local names
     * @param origins allowed by CORS, also to write
     * @param proxies trusted proxies, whose {@code X-Forwarded-For} is used
     * @param stop how long a shutdown waits for requests in flight
     */
    public record Listen(
            String host,
            int port,
            Optional<Tls> tls,
            List<String> names,
            List<String> origins,
            List<InetAddress> proxies,
            Duration stop) {
        /** Copies the lists. */
        public Listen {
            names = List.copyOf(names);
            origins = List.copyOf(origins);
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * Access to The Movie Database, for browsers.
     *
     * @param key an API key of version 3
     * @param api the origin of the API
     * @param images the origin of the images
     */
    public record Tmdb(String key, String api, String images) {}

    /**
     * Who may do what.
     *
     * @param keys the API keys; if none are set here or in the store, the server is open, without administration
     * @param userTokens whether every new user gets a token, asked for or not
     */
    public record Security(List<KeySetting> keys, boolean userTokens) {
        /** Copies the keys. */
        public Security {
            keys = List.copyOf(keys);
        }
    }

    /** PEM files of a certificate with its chain, and of its private key. */
    public record Tls(Path certificate, Path key) {}

    /**
     * Limits of requests.
     *
     * @param bodyBytes maximum bytes of a body
     * @param uploadBytes maximum bytes of an imported file
     * @param body how long a body may take to arrive
     * @param headerBytes maximum bytes of all headers of a request
     * @param jsonDepth maximum nesting depth of JSON
     * @param rate requests per second and client; 0 for no limit
     * @param burst requests that a client may send at once
     * @param concurrency of requests
     */
    public record Limits(
            int bodyBytes,
            int uploadBytes,
            Duration body,
            int headerBytes,
            int jsonDepth,
            int rate,
            int burst,
            Concurrency concurrency) {}

    /**
     * How many requests the server works on, and how many wait; it sheds more.
     *
     * @param working maximum requests at work, those included that wait for the store
     * @param waiting maximum requests that wait for a processor
     * @param patience how long one may wait that only reads
     */
    public record Concurrency(int working, int waiting, Duration patience) {}
}
