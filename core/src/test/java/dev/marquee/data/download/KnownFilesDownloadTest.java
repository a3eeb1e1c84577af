package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesDownloadTest {
    private static final KnownFiles FILES =
            new KnownFiles("titles", List.of("a.tsv.gz", "b.tsv.gz"), 1_000_000, "A test.");
    private static final TransferListener SILENT = (done, total) -> {};
    private static final String V1 = "\"v1\"";

    @TempDir
    private Path cache;

    private final byte[] packed = gzip(Archives.noise(200_000));
    private ArchiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ArchiveServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsTheFilesPacked() {
        server.respondWith(ServerResponse.of(packed, V1), ServerResponse.of(packed, V1));

        Path folder = downloader(1).get(FILES, SILENT);

        assertThat(folder).isEqualTo(cache.resolve("titles"));
        assertThat(folder.resolve("a.tsv.gz")).hasBinaryContent(packed);
        assertThat(folder.resolve("b.tsv.gz")).hasBinaryContent(packed);
        assertThat(server.requests()).containsExactly("/data/a.tsv.gz", "/data/b.tsv.gz");
        assertThat(downloader(1).cached(FILES)).contains(folder);
    }

    @Test
    void resumesWithTheFileThatIsMissing() {
        server.respondWith(ServerResponse.of(packed, V1), ServerResponse.cutOff(packed, V1, 100_000));
        assertThatThrownBy(() -> downloader(1).get(FILES, SILENT)).isInstanceOf(MarqueeException.class);
        assertThat(downloader(1).cached(FILES)).isEmpty();
        server.respondWith(ServerResponse.of(packed, V1));

        downloader(1).get(FILES, SILENT);

        assertThat(server.requests())
                .containsExactly("/data/a.tsv.gz", "/data/b.tsv.gz", "/data/b.tsv.gz bytes=100000-");
        assertThat(cache.resolve("titles/b.tsv.gz")).hasBinaryContent(packed);
    }

    @Test
    void rejectsATruncatedFileAndKeepsNothingOfIt() throws IOException {
        server.respondWith(ServerResponse.of(Arrays.copyOf(packed, packed.length - 9), V1));

        assertThatThrownBy(() -> downloader(1).get(FILES, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("/data/a.tsv.gz is not valid gzip (")
                .hasMessageEndingWith("), so it was deleted; run the download again");

        try (var left = Files.list(cache)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("titles", "titles.lock");
        }
        assertThat(cache.resolve("titles")).isEmptyDirectory();
    }

    @Test
    void reportsProgressOverAllFiles() {
        server.respondWith(ServerResponse.of(packed, V1), ServerResponse.of(packed, V1));
        List<Long> steps = new ArrayList<>();

        downloader(1).get(FILES, (done, total) -> steps.add(done));

        assertThat(steps).isSorted().startsWith(0L).endsWith(2L * packed.length);
    }

    private Downloader downloader(int attempts) {
        return new Downloader(
                server.base(), cache, new TransferPolicy(Duration.ofSeconds(20), attempts, Duration.ZERO));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError("memory is always writable", e);
        }
        return packed.toByteArray();
    }
}
