package dev.marquee.service.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import dev.marquee.testkit.RecordedProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataServiceTest {
    @TempDir
    private Path folder;

    private final RecordedProgress progress = new RecordedProgress(() -> {});

    @Test
    void endsItsProgressOnceWhenTheDataIsRead() {
        read(DataService.BUNDLED);

        assertThat(progress.begun()).isPositive().isEqualTo(progress.ended());
    }

    @Test
    void endsItsProgressOnceWhenTheDataIsInvalid() throws IOException {
        Path file = folder.resolve("ratings.csv");
        Files.writeString(file, "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n1,2,many,964982703\n");

        assertThatExceptionOfType(MarqueeException.class).isThrownBy(() -> read(file.toString()));

        assertThat(progress.begun()).isEqualTo(progress.ended());
    }

    @Test
    void endsNoProgressThatHasNotBegun() {
        assertThatExceptionOfType(MarqueeException.class).isThrownBy(() -> read(folder.toString()));

        assertThat(progress.begun()).isZero();
        assertThat(progress.ended()).isZero();
    }

    private void read(String data) {
        ExecutionContext context = new ExecutionContext(Map.of(), 1, Progress.SILENT, progress, _ -> {});
        new DataService(context).read(DataRequest.of(data));
    }
}
