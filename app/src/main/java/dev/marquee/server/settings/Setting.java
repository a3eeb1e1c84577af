package dev.marquee.server.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All settings of the server. The only list of their names; an enum, because the code reads each one by name. */
public enum Setting {
    /** The model file. */
    MODEL("model", "", "the model file to serve, written by `train`"),
    /** The store of users and their ratings. */
    STORE("store", "marquee.db", "the user store: a file for SQLite, or `postgresql://…`; `none` for no store"),
    /** How often the model is retrained. */
    RETRAIN_HOURS(
            "retrain.hours",
            "0",
            "the age of the model in hours at which it is retrained, 0..8760; 0 to retrain only on request"),
    /** Whether a retraining leaves out made-up users. */
    RETRAIN_WITHOUT_FAKES(
            "retrain.withoutFakes",
            "true",
            "`true` leaves out of a retraining the users who look made up to push or nuke movies (`docs/security.md`); `false` trains on all"),
    /** How often the model file is looked at. */
    WATCH_SECONDS(
            "watch.seconds",
            "5",
            "seconds from one look at the model file to the next, 0..3600: a new model in its place is served without a restart; 0 for never"),
    /** Titles in other languages. */
    IMPORTS_AKAS(
            "imports.akas",
            "",
            "IMDb's `title.akas.tsv`, plain or gzip, or a folder that has it: imports also match titles of other languages"),
    /** The address to listen on. */
    HOST("listen.host", "127.0.0.1", "the address to listen on; `0.0.0.0` for all"),
    /** The port. */
    PORT("listen.port", "8080", "the port; 0 for any free port"),
    /** The certificate chain. */
    TLS_CERTIFICATE(
            "listen.tlsCertificate",
            "",
            "a PEM file with the certificate and its chain; with it, the server accepts only HTTPS"),
    /** The private key. */
    TLS_KEY("listen.tlsKey", "", "a PEM file with the private key of the certificate"),
    /** Names of the server. */
    NAMES(
            "listen.names",
            "",
            "names under which the server is reached besides addresses and local names such as `localhost` and `pc.local`, separated by commas: `movies.example.org`; a request under another name is refused"),
    /** Origins allowed by CORS. */
    ORIGINS(
            "listen.origins",
            "",
            "origins whose pages may use the API (CORS), also to write, separated by commas: `https://example.org`"),
    /** Trusted proxies. */
    PROXIES("listen.proxies", "", "addresses of trusted proxies, separated by commas, whose `X-Forwarded-For` is used"),
    /** How long a shutdown waits for requests in flight. */
    STOP_SECONDS("listen.stopSeconds", "20", "seconds that a shutdown waits for requests in flight, 0..600"),
    /** Maximum bytes of a body. */
    BODY_BYTES("limits.bodyBytes", "1048576", "maximum bytes of a request's body"),
    /** Maximum bytes of an imported file. */
    UPLOAD_BYTES("limits.uploadBytes", "33554432", "maximum bytes of an imported file"),
    /** How long a body may take to arrive. */
    BODY_SECONDS("limits.bodySeconds", "60", "seconds that a request's body may take to arrive, 1..3600"),
    /** Maximum bytes of all headers. */
    HEADER_BYTES("limits.headerBytes", "16384", "maximum bytes of a request's headers"),
    /** Maximum nesting depth of JSON. */
    JSON_DEPTH("limits.jsonDepth", "16", "maximum nesting depth of JSON"),
    /** Rate limit. */
    RATE(
            "limits.rate",
            "100",
            "sustained requests per second for each API key, or each address without one; 0 for no limit"),
    /** Burst size of the rate limit. */
    BURST("limits.burst", "400", "requests that a client may send at once after a pause"),
    /** Requests at work. */
    CONCURRENT(
            "limits.concurrent",
            "64",
            "maximum requests at work, those included that wait for the store; further ones get status 503"),
    /** Requests that wait for a processor. */
    WAITING(
            "limits.waiting",
            "64",
            "maximum requests that wait for a processor, of which a quarter is kept for writes; further ones get status 503"),
    /** How long a request waits for a processor. */
    WAIT_MILLIS(
            "limits.waitMillis",
            "20",
            "milliseconds that a request which only reads may wait for a processor, 1..60000; later it gets status 503 if many others wait"),
    /** API keys. */
    KEYS(
            "security.keys",
            "",
            "API keys as `NAME:SCOPE+SCOPE:SHA256`, separated by commas; `keys add` creates them",
            true),
    /** Tokens of users. */
    USER_TOKENS(
            "security.userTokens",
            "false",
            "`true` gives every new user a token, without which the id gives no access; `false` only those whose client asks for one, as"
                    + " the page does. Recommended for a server that others reach"),
    /** The key of TMDb. */
    PAGE_TMDB_KEY(
            "page.tmdbKey",
            "",
            "a TMDb API key (v3), with which the page shows posters, trailers and where to watch; browsers receive the key",
            true),
    /** The origin of the TMDb API. */
    PAGE_TMDB_API("page.tmdbApi", "https://api.themoviedb.org", "the origin of the TMDb API, which browsers call"),
    /** The origin of TMDb images. */
    PAGE_TMDB_IMAGES("page.tmdbImages", "https://image.tmdb.org", "the origin from which browsers load TMDb images"),
    /** The key of TMDb for metadata. */
    METADATA_TMDB_KEY(
            "metadata.tmdbKey",
            "",
            "a TMDb API key (v3) or access token (v4), with which `data get tmdb` fetches metadata; browsers never"
                    + " receive it",
            true),
    /** The origin of the TMDb API for metadata. */
    METADATA_TMDB_API(
            "metadata.tmdbApi", "https://api.themoviedb.org", "the origin of the TMDb API that `data get tmdb` calls"),
    /** The access log. */
    ACCESS_LOG(
            "log.access",
            "stderr",
            "destination of the access log, one line of JSON per request: `stderr`, `off` or a file");

    private final String key;
    private final String defaultValue;
    private final String meaning;
    private final boolean secret;

    Setting(String key, String standard, String meaning) {
        this(key, standard, meaning, false);
    }

    Setting(String key, String standard, String meaning, boolean secret) {
        this.key = key;
        this.defaultValue = standard;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** The name in a settings file, such as {@code listen.host}. */
    public String key() {
        return key;
    }

    /** The name of the environment variable, such as {@code MARQUEE_LISTEN_HOST}. */
    public String variable() {
        return EnvironmentSettings.PREFIX
                + key.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** The default value; empty for none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One line: meaning and valid values. */
    public String meaning() {
        return meaning;
    }

    /** Whether the value is a secret, which is never shown. */
    public boolean secret() {
        return secret;
    }

    /** The setting with a key, if there is one. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** All keys, in order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
