package dev.marquee.server.settings;

import dev.marquee.data.UsageException;
import dev.marquee.server.settings.ServerSettings.Limits;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.server.settings.ServerSettings.ModelSettings;
import dev.marquee.server.settings.ServerSettings.Tls;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes settings of texts, and says of a wrong one who gave it. */
record SettingReader(SettingValues values) {
    private static final String NOWHERE = "none";
    private static final Pattern TMDB_KEY = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_BYTES = 1 << 30;
    private static final int MAX_BODY = 3600;
    private static final int MIN_HEADER = 1024;
    private static final int MAX_STOP = 600;
    private static final int MAX_HOURS = 8_760;

    ServerSettings read() {
        return new ServerSettings(
                model(),
                store(),
                listen(),
                limits(),
                list(Setting.KEYS).stream()
                        .map(text -> KeySetting.parse(text, said(Setting.KEYS)))
                        .toList(),
                tmdb(),
                AccessLogSetting.of(values.text(Setting.ACCESS_LOG)));
    }

    private ModelSettings model() {
        return new ModelSettings(
                path(Setting.MODEL)
                        .orElseThrow(
                                () -> new UsageException(
                                        "no model is named; give a file that train wrote, by --model FILE or the setting 'model'")),
                Optional.of(Duration.ofHours(integer(Setting.RETRAIN_HOURS, 0, MAX_HOURS)))
                        .filter(Duration::isPositive));
    }

    Optional<String> store() {
        return text(Setting.STORE).filter(store -> !store.equals(NOWHERE));
    }

    private Listen listen() {
        return new Listen(
                text(Setting.HOST).orElse(Setting.HOST.standard()),
                integer(Setting.PORT, 0, MAX_PORT),
                tls(),
                list(Setting.ORIGINS).stream()
                        .map(text -> origin(Setting.ORIGINS, text))
                        .toList(),
                list(Setting.PROXIES).stream().map(this::proxy).toList(),
                Duration.ofSeconds(integer(Setting.STOP_SECONDS, 0, MAX_STOP)));
    }

    private Limits limits() {
        return new Limits(
                integer(Setting.BODY_BYTES, 1, MAX_BYTES),
                integer(Setting.UPLOAD_BYTES, 1, MAX_BYTES),
                Duration.ofSeconds(integer(Setting.BODY_SECONDS, 1, MAX_BODY)),
                integer(Setting.HEADER_BYTES, MIN_HEADER, 1 << 20),
                integer(Setting.JSON_DEPTH, 1, 1000),
                integer(Setting.RATE, 0, 1_000_000),
                integer(Setting.BURST, 1, 1_000_000),
                integer(Setting.CONCURRENT, 1, 100_000));
    }

    private Optional<Tls> tls() {
        Optional<Path> certificate = path(Setting.TLS_CERTIFICATE);
        Optional<Path> key = path(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            Setting missing = certificate.isPresent() ? Setting.TLS_KEY : Setting.TLS_CERTIFICATE;
            throw new UsageException("%s is missing; TLS takes a certificate and its key".formatted(missing.key()));
        }
        return certificate.map(file -> new Tls(file, key.orElseThrow()));
    }

    /** Where it is asked is read without a key, too, so that what is wrong with it is not found out later. */
    private Optional<Tmdb> tmdb() {
        String api = origin(Setting.PAGE_TMDB_API, values.text(Setting.PAGE_TMDB_API));
        String images = origin(Setting.PAGE_TMDB_IMAGES, values.text(Setting.PAGE_TMDB_IMAGES));
        return text(Setting.PAGE_TMDB_KEY).map(key -> new Tmdb(tmdbKey(key), api, images));
    }

    /** Not shown, even where it is none: it may be another secret. */
    private String tmdbKey(String text) {
        if (TMDB_KEY.matcher(text).matches()) {
            return text;
        }
        throw new UsageException(
                "%s holds what is no API key of TMDb, which has letters and digits alone; give the one for version 3, not the access token"
                        .formatted(said(Setting.PAGE_TMDB_KEY)));
    }

    private String origin(Setting setting, String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused below, as any other text that is no origin.
        }
        throw new UsageException("%s holds '%s', which is no origin; write https://example.org, with no path behind"
                .formatted(said(setting), text));
    }

    private InetAddress proxy(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("%s holds '%s', which is no address; give one such as 10.0.0.1 or fd00::1"
                    .formatted(said(Setting.PROXIES), text));
        }
    }

    private int integer(Setting setting, int min, int max) {
        String text = values.text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range.
        }
        throw new UsageException("%s is '%s', which is no whole number in %d..%d; give one that is"
                .formatted(said(setting), text, min, max));
    }

    private Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
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

    private String said(Setting setting) {
        return "%s (%s)".formatted(setting.key(), values.source(setting));
    }
}
