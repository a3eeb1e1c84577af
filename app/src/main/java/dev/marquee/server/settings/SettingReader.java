package dev.marquee.server.settings;

import dev.marquee.data.UsageException;
import dev.marquee.server.settings.ServerSettings.Limits;
import dev.marquee.server.settings.ServerSettings.Listen;
import dev.marquee.server.settings.ServerSettings.Tls;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes settings of texts, and says of a wrong one who gave it. */
record SettingReader(SettingValues values) {
    private static final String NOWHERE = "none";
    private static final int MOST_PORT = 65_535;
    private static final int MOST_BYTES = 1 << 30;
    private static final int LEAST_HEADER = 1024;
    private static final int MOST_STOP = 600;

    ServerSettings read() {
        return new ServerSettings(
                path(Setting.MODEL)
                        .orElseThrow(
                                () -> new UsageException(
                                        "no model is named; give a file that train wrote, by --model FILE or the setting 'model'")),
                text(Setting.STORE).filter(store -> !store.equals(NOWHERE)),
                listen(),
                limits(),
                list(Setting.KEYS).stream()
                        .map(text -> KeySetting.parse(text, said(Setting.KEYS)))
                        .toList(),
                AccessLogSetting.of(values.text(Setting.ACCESS_LOG)));
    }

    private Listen listen() {
        return new Listen(
                text(Setting.HOST).orElse(Setting.HOST.standard()),
                integer(Setting.PORT, 0, MOST_PORT),
                tls(),
                list(Setting.ORIGINS).stream().map(this::origin).toList(),
                list(Setting.PROXIES),
                Duration.ofSeconds(integer(Setting.STOP_SECONDS, 0, MOST_STOP)));
    }

    private Limits limits() {
        return new Limits(
                integer(Setting.BODY_BYTES, 1, MOST_BYTES),
                integer(Setting.UPLOAD_BYTES, 1, MOST_BYTES),
                integer(Setting.HEADER_BYTES, LEAST_HEADER, 1 << 20),
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

    private String origin(String text) {
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
                .formatted(said(Setting.ORIGINS), text));
    }

    private int integer(Setting setting, int least, int most) {
        String text = values.text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range.
        }
        throw new UsageException("%s is '%s', which is no whole number in %d..%d; give one that is"
                .formatted(said(setting), text, least, most));
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
