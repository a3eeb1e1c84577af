package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedChecksumTest {
    private static final byte[] ARCHIVE = Archives.good();
    private static final KnownDataset CHANGING = new KnownDataset(
            Archives.NAME, Archives.FOLDER, ARCHIVE.length, new Checksum.Published(), "It may change.");

    @TempDir
    Path cache;

    private ArchiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ArchiveServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5 (ml-test.zip) = %s\n", "%s  ml-test.zip\n", "%s"})
    void readsBothFormats(String form) {
        server.respondWith(text(form.formatted(Archives.md5(ARCHIVE))), ServerResponse.of(ARCHIVE, "\"v1\""));

        assertThat(get()).isDirectory();
        assertThat(server.requests()).containsExactly("/data/ml-test.zip.md5", "/data/ml-test.zip");
    }

    @Test
    void verifiesTheArchive() {
        server.respondWith(text(Archives.md5(new byte[1])), ServerResponse.of(ARCHIVE, "\"v1\""));

        assertThatThrownBy(this::get)
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("expected " + Archives.md5(new byte[1]) + ", so it was deleted");
    }

    @Test
    void retriesAfterABrokenConnection() {
        byte[] line = Archives.md5(ARCHIVE).getBytes(StandardCharsets.UTF_8);
        server.respondWith(
                ServerResponse.cutOff(line, "", 9),
                ServerResponse.wholeOf(line, ""),
                ServerResponse.of(ARCHIVE, "\"v1\""));

        assertThat(get()).isDirectory();
    }

    @Test
    void reportsAMissingChecksumBeforeDownloading() {
        server.respondWith(text("<html>welcome</html>"));

        assertThatThrownBy(this::get)
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("ml-test.zip.md5 contains no MD5");
        assertThat(server.requests()).hasSize(1);
    }

    private Path get() {
        TransferPolicy policy = new TransferPolicy(Duration.ofSeconds(10), 2, Duration.ZERO);
        return new Downloader(server.base(), cache, policy).get(CHANGING, (done, total) -> {});
    }

    private static ServerResponse text(String text) {
        return ServerResponse.wholeOf(text.getBytes(StandardCharsets.UTF_8), "");
    }
}
