package dev.marquee.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.settings.AccessLogSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotation of the access log. */
class AccessLogTest {
    @TempDir
    private Path folder;

    private static void write(AccessLog log, String id) {
        log.write(() -> new AccessLog.Line(
                "2026-03-01T12:00:00Z",
                id,
                "127.0.0.1",
                Optional.empty(),
                new AccessLog.Target("GET", "/", List.of()),
                new AccessLog.Result(200, 1, 0.1)));
    }

    @Test
    void goesOnInANewFileAfterTheOldOneWasRenamed() throws IOException {
        Path file = folder.resolve("access.log");
        Path old = folder.resolve("access.log.1");
        try (AccessLog log = AccessLog.open(AccessLogSetting.of(file.toString()))) {
            write(log, "a");
            Files.move(file, old);
            write(log, "b");

            log.reopen();
            write(log, "c");
        }
        assertThat(Files.readAllLines(old)).hasSize(2);
        assertThat(Files.readString(file)).contains("\"id\":\"c\"").hasLineCount(1);
    }

    @Test
    void goesOnInTheOldFileWhenThereCanBeNoNewOne() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("logs"));
        Path moved = folder.resolve("moved");
        try (AccessLog log =
                AccessLog.open(AccessLogSetting.of(inside.resolve("access.log").toString()))) {
            Files.move(inside, moved);

            assertThatExceptionOfType(MarqueeException.class).isThrownBy(log::reopen);
            write(log, "a");
        }
        assertThat(Files.readAllLines(moved.resolve("access.log"))).hasSize(1);
    }

    @Test
    void hasNothingToReopenWithoutAFile() {
        try (AccessLog log = AccessLog.open(AccessLogSetting.of("off"))) {
            log.reopen();
            write(log, "a");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
