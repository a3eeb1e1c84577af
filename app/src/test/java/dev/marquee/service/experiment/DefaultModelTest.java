package dev.marquee.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.serving.ModelService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultModelTest {
    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void isTrainedOnceOnTheBundledRatings() throws IOException {
        Path file = model(folder).file();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        model(folder).open();

        assertThat(ModelService.info(file).data().users()).isEqualTo(610);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(Instant.EPOCH));
        assertThat(notices).hasSize(1).first().asString().contains("no model is named", file.toString());
    }

    @Test
    void isTrainedAgainIfItsFileCannotBeRead() throws IOException {
        Path file = model(folder).path();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "of another version");

        model(folder).open();

        assertThat(ModelService.info(file).data().users()).isEqualTo(610);
    }

    @Test
    void needsAFolderThatCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> model(file).file())
                .withMessageContaining("name a model with --model, or another cache with MARQUEE_CACHE");
    }

    private DefaultModel model(Path cache) {
        return new DefaultModel(
                new ExecutionContext(
                        Map.of("MARQUEE_CACHE", cache.toString()), 1, Progress.SILENT, Progress.SILENT, notices::add),
                "bias");
    }
}
