package dev.marquee.server.settings;

import dev.marquee.data.UsageException;
import dev.marquee.server.settings.ServerSettings.Concurrency;
import dev.marquee.server.settings.ServerSettings.Limits;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.server.settings.ServerSettings.ModelSettings;
import dev.marquee.server.settings.ServerSettings.Security;
import dev.marquee.server.settings.ServerSettings.Tls;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import dev.marquee.server.settings.SettingValues.MetadataAccess;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreAddresses;
import dev.marquee.store.record.StoreSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses and validates settings; an error names the source of the setting. */
record SettingReader(SettingValues values) {
    private static final String NO_STORE = "none";
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern TMDB_KEY = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern TMDB_KEY_OR_TOKEN = Pattern.compile("[A-Za-z0-9._=-]{1,4000}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_BYTES = 1 << 30;
    private static final int MAX_BODY_SECONDS = 3600;
    private static final int MIN_HEADER_BYTES = 1024;
    private static final int MAX_STOP_SECONDS = 600;
    private static final int MAX_WATCH_SECONDS = 3600;
    private static final int MAX_WAIT_MILLIS = 60_000;
    private static final int MAX_HOURS = 8_760;

    ServerSettings read() {
        // Not used by the server, but an error is found early.
        Optional<MetadataAccess> _ = metadataTmdb();
        return new ServerSettings(model(), store(), listen(), limits(), security(), tmdb(), accessLog());
    }

    private Security security() {
        return new Security(
                list(Setting.KEYS).stream()
                        .map(text -> KeySetting.parse(text, described(Setting.KEYS)))
                        .toList(),
                bool(Setting.USER_TOKENS));
    }

    private AccessLogSetting accessLog() {
        String text = values.text(Setting.ACCESS_LOG);
        return validPath(Setting.ACCESS_LOG, text)
                .map(_ -> AccessLogSetting.of(text))
                .orElseThrow(() -> new UsageException(
                        "%s is empty; set it to off, stderr or a file".formatted(described(Setting.ACCESS_LOG))));
    }

    private ModelSettings model() {
        return new ModelSettings(
                path(Setting.MODEL)
                        .orElseThrow(
                                () -> new UsageException(
                                        "no model file given; name one written by train with --model FILE or the setting 'model'")),
                Optional.of(Duration.ofHours(integer(Setting.RETRAIN_HOURS, 0, MAX_HOURS)))
                        .filter(Duration::isPositive),
                bool(Setting.RETRAIN_WITHOUT_FAKES),
                Optional.of(Duration.ofSeconds(integer(Setting.WATCH_SECONDS, 0, MAX_WATCH_SECONDS)))
                        .filter(Duration::isPositive),
                path(Setting.IMPORTS_AKAS));
    }

    Optional<String> store() {
        Optional<String> store = text(Setting.STORE).filter(text -> !text.equals(NO_STORE));
        store.map(StoreSettings::of).ifPresent(Store::checkAddress);
        return store;
    }

    private Listen listen() {
        return new Listen(
                text(Setting.HOST).orElse(Setting.HOST.defaultValue()),
                integer(Setting.PORT, 0, MAX_PORT),
                tls(),
                list(Setting.NAMES).stream().map(this::name).toList(),
                list(Setting.ORIGINS).stream()
                        .map(text -> origin(Setting.ORIGINS, text))
                        .toList(),
                list(Setting.PROXIES).stream().map(this::proxy).toList(),
                Duration.ofSeconds(integer(Setting.STOP_SECONDS, 0, MAX_STOP_SECONDS)));
    }

    private String name(String text) {
        if (HOST_NAME.matcher(text).matches()) {
            return text;
        }
        throw new UsageException(
                "%s must be names of hosts without scheme and port, such as movies.example.org, got '%s'"
                        .formatted(described(Setting.NAMES), text));
    }

    private Limits limits() {
        return new Limits(
                integer(Setting.BODY_BYTES, 1, MAX_BYTES),
                integer(Setting.UPLOAD_BYTES, 1, MAX_BYTES),
                Duration.ofSeconds(integer(Setting.BODY_SECONDS, 1, MAX_BODY_SECONDS)),
                integer(Setting.HEADER_BYTES, MIN_HEADER_BYTES, 1 << 20),
                integer(Setting.JSON_DEPTH, 1, 1000),
                integer(Setting.RATE, 0, 1_000_000),
                integer(Setting.BURST, 1, 1_000_000),
                new Concurrency(
                        integer(Setting.CONCURRENT, 1, 100_000),
                        integer(Setting.WAITING, 1, 100_000),
                        Duration.ofMillis(integer(Setting.WAIT_MILLIS, 1, MAX_WAIT_MILLIS))));
    }

    private Optional<Tls> tls() {
        Optional<Path> certificate = path(Setting.TLS_CERTIFICATE);
        Optional<Path> key = path(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            Setting missing = certificate.isPresent() ? Setting.TLS_KEY : Setting.TLS_CERTIFICATE;
            throw new UsageException(
                    "%s is missing; TLS needs both a certificate and its key".formatted(missing.key()));
        }
        return certificate.map(file -> new Tls(file, key.orElseThrow()));
    }

    /** Validates the origins even without a key, so that errors in them are found early. */
    private Optional<Tmdb> tmdb() {
        String api = origin(Setting.PAGE_TMDB_API, values.text(Setting.PAGE_TMDB_API));
        String images = origin(Setting.PAGE_TMDB_IMAGES, values.text(Setting.PAGE_TMDB_IMAGES));
        return text(Setting.PAGE_TMDB_KEY).map(key -> new Tmdb(tmdbKey(key), api, images));
    }

    Optional<MetadataAccess> metadataTmdb() {
        String api = origin(Setting.METADATA_TMDB_API, values.text(Setting.METADATA_TMDB_API));
        return text(Setting.METADATA_TMDB_KEY).map(key -> new MetadataAccess(metadataKey(key), api));
    }

    /** Never shows the text, even if it is invalid: it may be another secret. */
    private String metadataKey(String text) {
        if (TMDB_KEY_OR_TOKEN.matcher(text).matches()) {
            return text;
        }
        throw new UsageException(
                "%s is not a valid TMDb API key or access token, which have only letters, digits, dots, - and _; copy one of them from the settings of your TMDb account"
                        .formatted(described(Setting.METADATA_TMDB_KEY)));
    }

    /** Never shows the text, even if it is invalid: it may be another secret. */
    private String tmdbKey(String text) {
        if (TMDB_KEY.matcher(text).matches()) {
            return text;
        }
        throw new UsageException(
                "%s is not a valid TMDb API key, which has only letters and digits; use the key for version 3, not the access token"
                        .formatted(described(Setting.PAGE_TMDB_KEY)));
    }

    private String origin(Setting setting, String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Rejected below, like any other invalid origin.
        }
        throw new UsageException("%s: '%s' is not an origin; use the form https://example.org"
                .formatted(described(setting), StoreAddresses.shown(text)));
    }

    private InetAddress proxy(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("%s: '%s' is not an IP address; use one such as 10.0.0.1 or fd00::1"
                    .formatted(described(Setting.PROXIES), text));
        }
    }

    private int integer(Setting setting, int min, int max) {
        String text = values.text(setting);
        try {
            int number = Integer.parseInt(text);
            // Java reads the digits of every script.
            if (number >= min && number <= max && DIGITS.matcher(text).matches()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Rejected below, like a number out of range.
        }
        throw new UsageException(
                "%s must be an integer in %d..%d, got '%s'".formatted(described(setting), min, max, text));
    }

    private boolean bool(Setting setting) {
        String text = values.text(setting);
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new UsageException("%s must be true or false, got '%s'".formatted(described(setting), text));
    }

    private Optional<Path> path(Setting setting) {
        return validPath(setting, values.text(setting));
    }

    /** Empty if the text is blank. */
    private Optional<Path> validPath(Setting setting, String text) {
        try {
            return Optional.of(text).filter(given -> !given.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException(
                    "%s: '%s' is not a path (%s); correct it".formatted(described(setting), text, e.getReason()));
        }
    }

    private Optional<String> text(Setting setting) {
        return Optional.of(values.text(setting)).filter(text -> !text.isBlank());
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(values.text(setting).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String described(Setting setting) {
        return "%s (%s)".formatted(setting.key(), values.source(setting));
    }
}
