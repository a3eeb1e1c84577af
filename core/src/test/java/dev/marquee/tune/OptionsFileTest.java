package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() {
        OptionsFile.Provenance parts = new OptionsFile.Provenance("cinema", "c0ffee", "u1", "beef", "random:0.1", 7);
        OptionsFile written = new OptionsFile(
                "als",
                Map.of("rank", "20", "biases", "true"),
                Optional.of(new OptionsFile.Choice(parts, "rmse", 0.9125, 30)));
        Path file = folder.resolve("als.json");

        written.write(file);
        assertThat(OptionsFile.read(file)).isEqualTo(written);
    }

    @Test
    void readsAHandWrittenFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"algorithm\":\"als\",\"options\":{\"rank\":20,\"regularization\":0.5,\"biases\":true}}");

        assertThat(OptionsFile.read(file))
                .isEqualTo(new OptionsFile(
                        "als", Map.of("rank", "20", "regularization", "0.5", "biases", "true"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rank=20",
                "[]",
                "{\"algorithm\":\"als\"}",
                "{\"options\":{}}",
                "{\"algorithm\":\"als\",\"options\":{\"rank\":[20]}}",
                "{\"algorithm\":\"als\",\"options\":{},\"data\":{}}",
                "{\"algorithm\":\"als\",\"options\":{}",
            })
    void rejectsFilesWithoutOptions(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> OptionsFile.read(file))
                .withMessageStartingWith(file + " is not an options file; give a JSON file such as");
    }

    @Test
    void rejectsMissingFilesAndFolders() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> OptionsFile.read(folder.resolve("none.json")))
                .withMessageContaining("does not exist");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> OptionsFile.read(folder));
    }
}
