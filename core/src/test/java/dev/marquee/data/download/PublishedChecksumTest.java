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
    void isReadInEitherForm(String form) {
        server.willAnswer(text(form.formatted(Archives.md5(ARCHIVE))), Answer.of(ARCHIVE, "\"v1\""));

        assertThat(get()).isDirectory();
        assertThat(server.requests()).containsExactly("/data/ml-test.zip.md5", "/data/ml-test.zip");
    }

    @Test
    void isHeldAgainstTheArchive() {
        server.willAnswer(text(Archives.md5(new byte[1])), Answer.of(ARCHIVE, "\"v1\""));

        assertThatThrownBy(this::get)
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("where " + Archives.md5(new byte[1]) + " was expected");
    }

    @Test
    void isAskedForAgainWhenTheConnectionBreaks() {
        byte[] line = Archives.md5(ARCHIVE).getBytes(StandardCharsets.UTF_8);
        server.willAnswer(Answer.cutOff(line, "", 9), Answer.wholeOf(line, ""), Answer.of(ARCHIVE, "\"v1\""));

        assertThat(get()).isDirectory();
    }

    @Test
    void isMissedBeforeAnyOfTheArchiveIsDownloaded() {
        server.willAnswer(text("<html>welcome</html>"));

        assertThatThrownBy(this::get)
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("ml-test.zip.md5 holds no MD5");
        assertThat(server.requests()).hasSize(1);
    }

    private Path get() {
        TransferPolicy policy = new TransferPolicy(Duration.ofSeconds(10), 2, Duration.ZERO);
        return new Downloader(server.base(), cache, policy).get(CHANGING, (done, total) -> {});
    }

    private static Answer text(String text) {
        return Answer.wholeOf(text.getBytes(StandardCharsets.UTF_8), "");
    }
}
