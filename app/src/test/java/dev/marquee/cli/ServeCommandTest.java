package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration and validation of {@code serve} before it listens. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void printsEachSettingWithItsSource() throws IOException {
        String model = TrainedModel.bias(folder);
        Path config = Files.writeString(folder.resolve("marquee.yaml"), "model: %s\n".formatted(model));
        JsonNode shown = pipe.json(
                "serve", "--config", config.toString(), "--port", "7", "--set", "limits.rate=5", "--print-config");

        assertThat(shown.toString())
                .contains(
                        "{\"key\":\"model\",\"value\":\"%s\",\"source\":\"file %s, line 1\"}".formatted(model, config),
                        "{\"key\":\"listen.port\",\"value\":\"7\",\"source\":\"flag\"}",
                        "{\"key\":\"limits.rate\",\"value\":\"5\",\"source\":\"flag\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIR            | is a folder or a device, not a file",
                "DIR/none/a.db  | its folder does not exist",
                "DIR/bias.csv   | is not a store of Marquee",
            })
    void checksTheStoreWithoutOpeningIt(String store, String message) throws IOException {
        String model = TrainedModel.bias(folder);
        Files.writeString(folder.resolve("bias.csv"), "user,movie\n");

        assertThat(pipe.run(
                        "serve",
                        "--model",
                        model,
                        "--store",
                        store.replace("DIR", folder.toString()),
                        "--print-config"))
                .isEqualTo(1);
        assertThat(pipe.err())
                .startsWith("marquee: the store ")
                .contains(message)
                .hasLineCount(1);
    }

    @Test
    void createsNoStoreToCheckIt() throws IOException {
        Path store = folder.resolve("users.db");

        assertThat(pipe.run(
                        "serve", "--model", TrainedModel.bias(folder), "--store", store.toString(), "--print-config"))
                .as(pipe.err())
                .isZero();
        assertThat(store).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve --port x                           | 2 | listen.port (flag) must be an integer in 0..65535, got 'x'",
                "serve --model nowhere.marquee            | 1 | nowhere.marquee does not exist",
                "serve --model m --port x                 | 2 | listen.port (flag) must be an integer in 0..65535, got 'x'",
                "serve --model m --set listen.prot=1      | 2 | did you mean listen.port?",
                "serve --config nowhere.yaml              | 1 | nowhere.yaml does not exist",
            })
    void rejectsWithOneLine(String line, int status, String message) {
        assertThat(pipe.run(line.strip().split(" +"))).isEqualTo(status);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).doesNotContain("\tat ");
    }
}
