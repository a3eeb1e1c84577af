package dev.marquee.server.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything the server can be told. The only list of names; an enum, because code asks for each of them. */
public enum Setting {
    /** The model file. */
    MODEL("model", "", "the model file that answers, as `train` writes it"),
    /** Where people and their ratings are kept. */
    STORE("store", "marquee.db", "where people are kept: a file for SQLite, or `postgresql://…`; `none` for nowhere"),
    /** How often the model is trained again. */
    RETRAIN_HOURS(
            "retrain.hours",
            "0",
            "the model is trained again so many hours after the last time, 0..8760; 0 for only when asked"),
    /** The address to listen on. */
    HOST("listen.host", "127.0.0.1", "the address to listen on; `0.0.0.0` for all"),
    /** The port. */
    PORT("listen.port", "8080", "the port; 0 for any that is free"),
    /** The certificate chain. */
    TLS_CERTIFICATE(
            "listen.tlsCertificate",
            "",
            "a PEM file with the certificate and its chain; with it, HTTPS alone is spoken"),
    /** The private key. */
    TLS_KEY("listen.tlsKey", "", "a PEM file with the private key of the certificate"),
    /** Pages of other origins that may ask. */
    ORIGINS("listen.origins", "", "origins whose pages may ask (CORS), with commas: `https://example.org`"),
    /** Proxies in front. */
    PROXIES("listen.proxies", "", "addresses of proxies in front, with commas, whose `X-Forwarded-For` is believed"),
    /** How long requests in flight may take once the server stops. */
    STOP_SECONDS("listen.stopSeconds", "20", "how long a stop waits for requests in flight, 0..600"),
    /** The most bytes of a body. */
    BODY_BYTES("limits.bodyBytes", "1048576", "the most bytes of a request's body"),
    /** The most bytes of an export that is imported. */
    UPLOAD_BYTES("limits.uploadBytes", "33554432", "the most bytes of a file that is imported"),
    /** How long a body may take to arrive. */
    BODY_SECONDS("limits.bodySeconds", "60", "how long a request's body may take to arrive, 1..3600"),
    /** The most bytes of all headers. */
    HEADER_BYTES("limits.headerBytes", "16384", "the most bytes of a request's headers"),
    /** The most levels of JSON. */
    JSON_DEPTH("limits.jsonDepth", "16", "the most levels of JSON within each other"),
    /** Requests a second. */
    RATE(
            "limits.rate",
            "100",
            "requests a second that a key, or an address without one, may make for long; 0 for any number"),
    /** Requests at once after a rest. */
    BURST("limits.burst", "400", "requests that may be made at once after a rest"),
    /** Requests in flight. */
    CONCURRENT("limits.concurrent", "512", "requests that may be in flight; more are told to come again"),
    /** API keys. */
    KEYS("security.keys", "", "API keys as `NAME:SCOPE+SCOPE:SHA256`, with commas; `keys add` makes them", true),
    /** The key of TMDb. */
    PAGE_TMDB_KEY(
            "page.tmdbKey",
            "",
            "an API key (v3) of TMDb, whose pictures the page then shows as posters; browsers are told it",
            true),
    /** Where TMDb is asked. */
    PAGE_TMDB_API("page.tmdbApi", "https://api.themoviedb.org", "the origin at which browsers ask TMDb for movies"),
    /** Where the pictures are. */
    PAGE_TMDB_IMAGES("page.tmdbImages", "https://image.tmdb.org", "the origin at which browsers ask TMDb for pictures"),
    /** The access log. */
    ACCESS_LOG("log.access", "stderr", "where a line of JSON a request goes: `stderr`, `off` or a file");

    private final String key;
    private final String standard;
    private final String meaning;
    private final boolean secret;

    Setting(String key, String standard, String meaning) {
        this(key, standard, meaning, false);
    }

    Setting(String key, String standard, String meaning, boolean secret) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** Its name in a file, such as {@code listen.host}. */
    public String key() {
        return key;
    }

    /** Its name in the environment, such as {@code MARQUEE_LISTEN_HOST}. */
    public String variable() {
        return Variables.PREFIX
                + key.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Its value where nobody says anything; empty for none. */
    public String standard() {
        return standard;
    }

    /** What it means and which values it takes. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value is shown to nobody. */
    public boolean secret() {
        return secret;
    }

    /** The setting of a name. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** All names. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
