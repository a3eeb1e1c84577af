package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API keys created, listed and revoked on the command line. */
class KeysCommandTest {
    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void createsKeysInTheStoreAndShowsThemOnce() throws IOException {
        JsonNode made = pipe.json(keys("add", "page", "--scope", "rate+read"));

        assertThat(made.get("key").asText()).matches("mq_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        assertThat(made.get("scope").asText()).isEqualTo("read+rate");
        assertThat(pipe.err()).isEmpty();
        CapturedTerminal list = CapturedTerminal.pipe();
        assertThat(list.json(keys("list")).findValuesAsText("name")).containsExactly("page");
        assertThat(list.out())
                .contains("\"read+rate\"")
                .doesNotContain(made.get("key").asText());
    }

    @Test
    void reportsWhetherTheServerRequiresKeys() {
        assertThat(pipe.run(keys("add", "page", "--scope", "read"))).isZero();
        assertThat(pipe.out())
                .contains(
                        "as page. A server with this store accepts it immediately and requires a key from every client");

        CapturedTerminal removed = CapturedTerminal.pipe();
        assertThat(removed.run(keys("remove", "page"))).isZero();
        assertThat(removed.out())
                .contains(
                        "Key page revoked.", "unless the settings hold one, the server accepts requests without a key");
    }

    @Test
    void createsKeysForTheSettingsWithoutAStore() throws IOException {
        JsonNode made = pipe.json("keys", "add", "page", "--scope", "read+rate", "--store", "none");

        assertThat(made.get("key").asText()).hasSize(43);
        assertThat(made.get("setting").asText())
                .matches("page:read\\+rate:[0-9a-f]{64}")
                .doesNotContain(made.get("key").asText());
        assertThat(CapturedTerminal.pipe()
                        .run(
                                "serve",
                                "--set",
                                "security.keys=" + made.get("setting").asText(),
                                "--print-config"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys add page                                    | 2 | --scope",
                "keys add page --scope write --store STORE        | 2 | there is no scope 'write'",
                "keys add a/b --scope read --store STORE          | 2 | is not a valid key name; use 1 to 32 letters",
                "keys add a/b --scope read --store none           | 2 | is not a valid key name",
                "keys add phone --scope read --store STORE        | 2 | key phone already exists",
                "keys remove phon --store STORE                   | 2 | unknown key phon; did you mean phone?",
                "keys list --store none                           | 2 | store is none and holds no keys",
                "keys list --store nowhere.db                     | 1 | the store nowhere.db does not exist",
                "keys list --config nowhere.yaml                  | 1 | nowhere.yaml does not exist",
            })
    void rejectsWithOneLine(String line, int status, String message) {
        CapturedTerminal.pipe().run(keys("add", "phone", "--scope", "read"));
        String[] arguments = line.strip().replace("STORE", store()).split(" +");

        assertThat(pipe.run(arguments)).isEqualTo(status);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).doesNotContain("\tat ");
        assertThat(Path.of("nowhere.db")).doesNotExist();
    }

    private String[] keys(String... arguments) {
        return Stream.concat(Stream.concat(Stream.of("keys"), Arrays.stream(arguments)), Stream.of("--store", store()))
                .toArray(String[]::new);
    }

    private String store() {
        return folder.resolve("users.db").toString();
    }
}
