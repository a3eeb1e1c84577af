package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.server.settings.SettingValues.Shown;
import dev.marquee.store.record.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from a file, the environment and flags. */
class SettingsTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void flagsOverrideTheEnvironmentAndThatTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("marquee.yaml"),
                "model: a.marquee\nlisten:\n  port: 1\n  host: 0.0.0.0\nlimits: {rate: 1, burst: 9}\n");

        SettingValues values = SettingValues.gather(
                Optional.of(file),
                Map.of("MARQUEE_LISTEN_PORT", "2", "MARQUEE_LIMITS_RATE", "2"),
                Map.of(Setting.RATE, "3"));

        ServerSettings settings = values.settings();
        assertThat(settings.model().file()).isEqualTo(Path.of("a.marquee"));
        assertThat(settings.listen().host()).isEqualTo("0.0.0.0");
        assertThat(settings.listen().port()).isEqualTo(2);
        assertThat(settings.limits().rate()).isEqualTo(3);
        assertThat(settings.limits().burst()).isEqualTo(9);
        assertThat(values.shown())
                .contains(
                        new Shown("listen.port", "2", "environment"),
                        new Shown("limits.rate", "3", "flag"),
                        new Shown("limits.burst", "9", "file " + file + ", line 5"),
                        new Shown("limits.concurrent", "64", "default"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:secret@h/d",
        "postgresql://ann:s/e@c?ret@h/d",
        "jdbc:postgresql://h/d?user=ann&password=secret",
        "postgresql://h/d?sslpassword=secret&ssl=true",
        "people.db?key=secret",
        "postgresql://ann@corp:secret@h/d",
        "postgresql://ann/b:secret@h/d",
        "postgresql://ann b:a secret@h/d",
        "postgresql://h/d?password=a;b#c secret&ssl=true"
    })
    void hidesTheSecretsOfAddresses(String address) {
        SettingValues values = SettingValues.gather(Optional.empty(), Map.of(), Map.of(Setting.STORE, address));

        assertThat(values.shown().toString()).contains("(hidden)").doesNotContain("secret", "s/e", "ret@");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        listen.port: abc                 | listen.port (file %s, line 3) must be an integer in 0..65535, got 'abc'
        listen.port: 70000               | listen.port (file %s, line 3) must be an integer in 0..65535, got '70000'
        store: postgresql://h            | names no database
        page.tmdbApi: https://a:b@c      | 'https://a:(hidden)@c' is not an origin
        listen.prot: 1                   | %s:3: unknown setting 'listen.prot'
        retrain.hours: -1                | retrain.hours (file %s, line 3) must be an integer in 0..8760
        """)
    void namesFileAndLineOfAnInvalidValue(String line, String message) throws IOException {
        for (String name : List.of("marquee.yaml", "marquee.properties")) {
            Path file = Files.writeString(folder.resolve(name), "# settings\nmodel: m\n" + line + "\n");

            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of())
                            .settings())
                    .withMessageContaining(message.replace("%s", file.toString()));
        }
    }

    @Test
    void readsProperties() throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.properties"), "model=ä.marquee\nlisten.port = 7\n");

        ServerSettings settings =
                SettingValues.gather(Optional.of(file), Map.of(), Map.of()).settings();

        assertThat(settings.model().file()).isEqualTo(Path.of("ä.marquee"));
        assertThat(settings.listen().port()).isEqualTo(7);
    }

    @Test
    void readsYamlLists() throws IOException {
        Path file = Files.writeString(
                folder.resolve("marquee.yml"),
                "model: a\nlisten:\n  origins:\n    - https://a.example\n    - https://b.example\nsecurity:\n  keys: [\"page:read+rate:%s\"]\n"
                        .formatted(HASH));

        ServerSettings settings =
                SettingValues.gather(Optional.of(file), Map.of(), Map.of()).settings();

        assertThat(settings.listen().origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(settings.security().keys()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("page");
            assertThat(key.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.RATE);
        });
    }

    @ParameterizedTest
    @CsvSource({"off", "yes", "0x10", "1_0", "010", "1.50", "2024-01-01", "1:30", "null"})
    void readsYamlValuesAsWritten(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.yaml"), "log: {access: %s}\n".formatted(text));

        assertThat(SettingValues.gather(Optional.of(file), Map.of(), Map.of()).shown())
                .contains(new Shown("log.access", text, "file " + file + ", line 1"));
    }

    @Test
    void listensOnlyLocallyByDefault() {
        ServerSettings settings = SettingValues.gather(Optional.empty(), Map.of(), Map.of(Setting.MODEL, "m"))
                .settings();

        assertThat(settings.listen().host()).isEqualTo("127.0.0.1");
        assertThat(settings.listen().origins()).isEmpty();
        assertThat(settings.listen().tls()).isEmpty();
    }

    @Test
    void hidesSecrets() {
        SettingValues values = SettingValues.gather(
                Optional.empty(),
                Map.of("MARQUEE_PAGE_TMDB_KEY", HASH, "MARQUEE_METADATA_TMDB_KEY", HASH),
                Map.of(Setting.KEYS, "page:read:" + HASH));

        assertThat(values.shown())
                .contains(
                        new Shown("security.keys", "(hidden)", "flag"),
                        new Shown("page.tmdbKey", "(hidden)", "environment"),
                        new Shown("metadata.tmdbKey", "(hidden)", "environment"));
        assertThat(values.shown().toString()).doesNotContain(HASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen.prot=1          | unknown setting 'listen.prot'; did you mean listen.port?",
                "limits.rate=-1         | limits.rate (file",
                "limits.rate=many       | must be an integer in 0..1000000, got 'many'",
                "limits.rate=\u0661      | must be an integer in 0..1000000",
                "log.access=            | log.access (file",
                "listen.port=65536      | must be an integer in 0..65535, got '65536'",
                "listen.tlsKey=a.pem    | listen.tlsCertificate is missing",
                "listen.origins=a.b     | : 'a.b' is not an origin",
                "listen.origins=https://a.b/c | : 'https://a.b/c' is not an origin",
                "listen.proxies=abc     | listen.proxies (file",
                "listen.proxies=10.0.0.0/8 | : '10.0.0.0/8' is not an IP address",
                "page.tmdbApi=ftp://a.b | page.tmdbApi (file",
                "page.tmdbKey=secret.0  | not a valid TMDb API key, which has only letters and digits; use",
                "metadata.tmdbKey=secret&x | not a valid TMDb API key or access token, which have",
                "metadata.tmdbApi=a.b | : 'a.b' is not an origin",
                "security.keys=secret   | not of the form NAME:SCOPE+SCOPE:SHA256",
            })
    void rejectsInvalidSettings(String line, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.properties"), "model=m\n" + line);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of())
                        .settings())
                .withMessageContaining(message)
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marquee.properties", "marquee.yaml"})
    void readsAFileWithAByteOrderMark(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "\uFEFFmodel: a.marquee\n");

        assertThat(SettingValues.gather(Optional.of(file), Map.of(), Map.of()).shown())
                .contains(new Shown("model", "a.marquee", "file " + file + ", line 1"));
    }

    @Test
    void rejectsAPropertyThatIsSetTwice() throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.properties"), "model=a\n# b\nmodel = c\n");

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of()))
                .withMessageContaining("marquee.properties:3: 'model' is set twice; remove one of the two lines");
    }

    @Test
    void rejectsMisspeltVariablesAndIgnoresOthers() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.empty(), Map.of("MARQUEE_LISTEN_PROT", "1"), Map.of()))
                .withMessageContaining("MARQUEE_LISTEN_PROT is not a setting; did you mean MARQUEE_LISTEN_PORT?");
        assertThat(SettingValues.gather(Optional.empty(), Map.of("MARQUEE_ML_100K", "/data"), Map.of())
                        .shown())
                .allMatch(shown -> shown.source().equals("default"));
    }

    @ParameterizedTest
    @CsvSource({
        "'a: [', is not valid YAML",
        "'model: 1\nmodel: 2', 'marquee.yaml:2: ''model'' is set twice; remove one'",
        "'text', 'has no settings, only a text'",
        "'!!java.net.URL [x]', is not valid YAML",
        "'listen: &l [*l]', 'marquee.yaml:1: a value that begins with * refers to another one; write the value itself'",
        "'a: &a [x]\nlisten: {origins: [*a, *a]}', 'marquee.yaml:2: a value that begins with *'",
        "'model: &m {x: *m}', refers to another one",
        "'listen: {origins: [[a]]}', 'marquee.yaml:1: an entry of the list ''listen.origins'' is a map or a list'",
        "'? [a, b]\n: c', a key is a map or a list",
        "'model: {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: x}}}}}}}}}}}', is not valid YAML"
    })
    void rejectsInvalidYaml(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.yaml"), text);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of()))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.tmdbKey:s3cr3t",
                "metadata.tmdbKey=s3cr3t",
                "metadata.tmdbKey: \"s3cr3t",
                "metadata.tmdbKey: [s3cr3t, x",
                "metadata.tmdbKey: %s3cr3t",
                "metadata.tmdbKey: *s3cr3t",
                "metadata.tmdbKey: s3cr3t: x"
            })
    void quotesNoSecretOfAFaultyFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("marquee.yaml"), text);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of()))
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("s3cr3t"));
    }

    @Test
    void rejectsDeepNestingInASentence() throws IOException {
        for (String level : List.of("[", "{a: ", "- ")) {
            Path file = Files.writeString(folder.resolve("marquee.yaml"), level.repeat(20_000));

            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> SettingValues.gather(Optional.of(file), Map.of(), Map.of()))
                    .withMessageContaining("is not valid YAML");
        }
    }

    @Test
    void rejectsAFolder() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.of(folder), Map.of(), Map.of()))
                .withMessageContaining("is a folder; name a settings file");
    }

    @Test
    void requiresAModel() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SettingValues.gather(Optional.empty(), Map.of(), Map.of())
                        .settings())
                .withMessageContaining("no model file given");
    }

    @Test
    void areDocumentedForTheOperator() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of(System.getProperty("marquee.root"), "docs", "operations.md")).stream()
                        .filter(line -> line.startsWith("| `") && line.contains("MARQUEE_"))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(setting -> "| `%s` | `%s` | %s | %s |"
                                .formatted(
                                        setting.key(),
                                        setting.variable(),
                                        setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                                        setting.meaning()))
                        .toList());
    }
}
