package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.MarqueeException;
import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DownloaderTest {
    private static final byte[] ARCHIVE = Archives.good();
    private static final KnownDataset DATASET = Archives.describe(ARCHIVE);
    private static final int HALF = ARCHIVE.length / 2;
    private static final String V1 = "\"v1\"";
    private static final String ADDRESS = "/data/ml-test.zip";
    private static final TransferListener SILENT = (done, total) -> {};

    @TempDir
    Path directory;

    private Path cache;
    private ArchiveServer server;

    @BeforeEach
    void start() throws IOException {
        cache = directory.resolve("made/when/needed");
        server = new ArchiveServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void downloadsVerifiesAndUnpacks() throws IOException {
        server.respondWith(ServerResponse.of(ARCHIVE, V1));

        Path data = downloader(1).get(DATASET, SILENT);

        assertThat(data).isEqualTo(cache.resolve("ml-test"));
        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
        assertThat(data.resolve("README.txt")).hasContent("read me");
        assertThat(data.resolve("sub/more.csv")).hasBinaryContent(Archives.noise(10));
        assertThat(namesInCache()).containsExactlyInAnyOrder("ml-test", "ml-test.lock");
    }

    @Test
    void sendsNoRequestForACachedDataset() {
        server.respondWith(ServerResponse.of(ARCHIVE, V1));
        Path first = downloader(1).get(DATASET, SILENT);

        Path second = downloader(1).get(DATASET, SILENT);

        assertThat(second).isEqualTo(first);
        assertThat(server.requests()).hasSize(1);
        assertThat(downloader(1).cached(DATASET)).contains(first);
    }

    @Test
    void hasNothingCachedBeforeTheFirstDownload() {
        assertThat(downloader(1).cached(DATASET)).isEmpty();
    }

    @Test
    void reportsProgress() {
        server.respondWith(ServerResponse.of(ARCHIVE, V1));
        List<Long> steps = new ArrayList<>();

        downloader(1).get(DATASET, (done, total) -> {
            assertThat(total).isEqualTo(ARCHIVE.length);
            steps.add(done);
        });

        assertThat(steps).isSorted().startsWith(0L).endsWith((long) ARCHIVE.length);
    }

    @Test
    void resumesAfterABrokenConnection() {
        server.respondWith(ServerResponse.cutOff(ARCHIVE, V1, HALF), ServerResponse.of(ARCHIVE, V1));

        downloader(2).get(DATASET, SILENT);

        assertThat(server.requests()).containsExactly(ADDRESS, ADDRESS + " bytes=" + HALF + "-");
    }

    @Test
    void resumesInALaterCallAndCountsEarlierBytes() throws IOException {
        server.respondWith(ServerResponse.cutOff(ARCHIVE, V1, HALF), ServerResponse.of(ARCHIVE, V1));
        assertThatThrownBy(() -> downloader(1).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the connection broke")
                .hasMessageContaining("(attempt 1 of 1); check the connection and run it again to resume");
        assertThat(cache.resolve("ml-test.zip.part")).hasSize(HALF);
        List<Long> steps = new ArrayList<>();

        downloader(1).get(DATASET, (done, total) -> steps.add(done));

        assertThat(steps).isSorted().startsWith((long) HALF);
        assertThat(server.requests()).endsWith(ADDRESS + " bytes=" + HALF + "-");
    }

    @Test
    void acceptsTheWholeFileFromAServerWithoutRanges() {
        server.respondWith(ServerResponse.cutOff(ARCHIVE, V1, HALF), ServerResponse.wholeOf(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, SILENT);

        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
    }

    @Test
    void startsOverWhenTheArchiveChangedInBetween() {
        byte[] older = new Zip().with("old/x", Archives.noise(50_000)).bytes();
        server.respondWith(ServerResponse.cutOff(older, "\"v0\"", 20_000), ServerResponse.of(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, SILENT);

        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
    }

    @Test
    void startsOverFromAPartOfUnknownVersion() throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve("ml-test.zip.part"), new byte[HALF]);
        server.respondWith(ServerResponse.of(ARCHIVE, V1));

        downloader(1).get(DATASET, SILENT);

        assertThat(server.requests()).containsExactly(ADDRESS);
    }

    @Test
    void acceptsAPartThatIsComplete() throws IOException {
        leavePart(ARCHIVE);
        server.respondWith(ServerResponse.of(ARCHIVE, V1));

        Path data = downloader(1).get(DATASET, SILENT);

        assertThat(data.resolve("README.txt")).hasContent("read me");
    }

    @Test
    void startsOverWhenThePartIsLongerThanTheArchive() throws IOException {
        leavePart(new byte[ARCHIVE.length + 1]);
        server.respondWith(ServerResponse.of(ARCHIVE, V1), ServerResponse.of(ARCHIVE, V1));

        downloader(2).get(DATASET, SILENT);

        assertThat(server.requests()).containsExactly(ADDRESS + " bytes=" + (ARCHIVE.length + 1) + "-", ADDRESS);
    }

    @Test
    void startsOverWhenTheServerSendsAnotherRange() throws IOException {
        leavePart(new byte[HALF]);
        server.respondWith(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
                    exchange.sendResponseHeaders(206, 10);
                    exchange.getResponseBody().write(new byte[10]);
                },
                ServerResponse.of(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, SILENT);

        assertThat(data.resolve("README.txt")).hasContent("read me");
    }

    @Test
    void rejectsCorruptBytesAndDeletesThem() {
        byte[] damaged = ARCHIVE.clone();
        damaged[HALF] ^= 1;
        server.respondWith(ServerResponse.of(damaged, V1));

        assertThatThrownBy(() -> downloader(1).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("has MD5 " + Archives.md5(damaged))
                .hasMessageContaining("expected " + Archives.md5(ARCHIVE) + ", so it was deleted");

        assertThat(namesInCache()).containsExactly("ml-test.lock");
    }

    @Test
    void deletesAnInvalidArchive() {
        byte[] evil = new Zip().with("ml-inside/../../evil", new byte[1]).bytes();
        server.respondWith(ServerResponse.of(evil, V1));

        assertThatThrownBy(() -> downloader(1).get(Archives.describe(evil), SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("is not a valid archive (entry 'ml-inside/../../evil' is not a plain path");

        assertThat(namesInCache()).containsExactly("ml-test.lock");
    }

    @Test
    void givesUpOnAServerThatStallsAndKeepsThePart() {
        CountDownLatch never = new CountDownLatch(1);
        server.respondWith(ServerResponse.held(ARCHIVE, V1, HALF, never));

        assertThatThrownBy(() -> downloader(1, Duration.ofMillis(200)).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("no data arrived for 0.2 seconds");

        assertThat(cache.resolve("ml-test.zip.part")).hasSize(HALF);
    }

    @Test
    void givesUpOnAServerThatNeverResponds() {
        CountDownLatch never = new CountDownLatch(1);
        server.respondWith(exchange -> never.await());

        assertThatThrownBy(() -> downloader(1, Duration.ofMillis(200)).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("no data arrived for 0.2 seconds");
    }

    @Test
    void doesNotRetryAMissingFile() {
        server.respondWith(ServerResponse.status(404));

        assertThatThrownBy(() -> downloader(3).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("ml-test.zip cannot be downloaded: the server returned status 404");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void retriesServerErrorsUpToTheLimit() {
        server.respondWith(
                ServerResponse.status(500),
                ServerResponse.status(503),
                ServerResponse.status(429),
                ServerResponse.of(ARCHIVE, V1));

        assertThatThrownBy(() -> downloader(3).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the server returned status 429 (attempt 3 of 3)");
        assertThat(downloader(1).get(DATASET, SILENT)).isDirectory();
    }

    @Test
    void reportsThatThereIsNoConnection() {
        server.close();

        assertThatThrownBy(() -> downloader(1).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("there is no connection to the server");
    }

    @Test
    void downloadsOnceForConcurrentCalls() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        server.respondWith(ServerResponse.held(ARCHIVE, V1, HALF, release));
        FutureTask<Path> first =
                new FutureTask<>(() -> downloader(1).get(DATASET, (done, total) -> started.countDown()));
        FutureTask<Path> second = new FutureTask<>(() -> downloader(1).get(DATASET, SILENT));
        Thread.ofPlatform().start(first);
        started.await();

        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.getState() != Thread.State.TIMED_WAITING && !second.isDone()) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThat(second.get()).isEqualTo(first.get());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void stopsAtAnInterruptAndKeepsThePart() {
        CountDownLatch never = new CountDownLatch(1);
        server.respondWith(ServerResponse.held(ARCHIVE, V1, HALF, never));

        assertThatThrownBy(() -> downloader(3).get(DATASET, (done, total) -> {
                    if (done == HALF) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the download of ml-test was interrupted");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(namesInCache())
                .containsExactlyInAnyOrder("ml-test.lock", "ml-test.zip.part", "ml-test.zip.part.version");
    }

    @Test
    void reportsWhyTheCacheCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(() ->
                        new Downloader(server.base(), file, policy(1, Duration.ofSeconds(10))).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("cannot write to the cache " + file)
                .hasMessageContaining("set MARQUEE_CACHE to another directory");
    }

    @Test
    void reportsAFullDisk() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full, the device that is always full");
        Files.createDirectories(cache);
        Files.createSymbolicLink(cache.resolve("ml-test.zip.part"), full);
        server.respondWith(ServerResponse.of(ARCHIVE, V1));

        assertThatThrownBy(() -> downloader(3).get(DATASET, SILENT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("free some space there");
        assertThat(server.requests()).hasSize(1);
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve("ml-test.zip.part"), bytes);
        Files.writeString(cache.resolve("ml-test.zip.part.version"), V1);
    }

    private Downloader downloader(int attempts) {
        return downloader(attempts, Duration.ofSeconds(10));
    }

    private Downloader downloader(int attempts, Duration stallTimeout) {
        return new Downloader(server.base(), cache, policy(attempts, stallTimeout));
    }

    private static TransferPolicy policy(int attempts, Duration stallTimeout) {
        return new TransferPolicy(stallTimeout, attempts, Duration.ZERO);
    }

    private List<String> namesInCache() {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
