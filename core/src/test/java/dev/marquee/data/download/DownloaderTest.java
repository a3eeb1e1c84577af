package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.MarqueeException;
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
    private static final TransferListener NO_USERS = (done, total) -> {};

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
    void downloadsChecksAndUnpacksAndLeavesOnlyTheFiles() throws IOException {
        server.willAnswer(Answer.of(ARCHIVE, V1));

        Path data = downloader(1).get(DATASET, NO_USERS);

        assertThat(data).isEqualTo(cache.resolve("ml-test"));
        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
        assertThat(data.resolve("README.txt")).hasContent("read me");
        assertThat(data.resolve("sub/more.csv")).hasBinaryContent(Archives.noise(10));
        assertThat(namesInCache()).containsExactlyInAnyOrder("ml-test", "ml-test.lock");
    }

    @Test
    void asksNoUsersForWhatIsThere() {
        server.willAnswer(Answer.of(ARCHIVE, V1));
        Path first = downloader(1).get(DATASET, NO_USERS);

        Path second = downloader(1).get(DATASET, NO_USERS);

        assertThat(second).isEqualTo(first);
        assertThat(server.requests()).hasSize(1);
        assertThat(downloader(1).cached(DATASET)).contains(first);
    }

    @Test
    void hasNothingCachedBeforeTheFirstDownload() {
        assertThat(downloader(1).cached(DATASET)).isEmpty();
    }

    @Test
    void tellsTheListenerHowFarItIs() {
        server.willAnswer(Answer.of(ARCHIVE, V1));
        List<Long> steps = new ArrayList<>();

        downloader(1).get(DATASET, (done, total) -> {
            assertThat(total).isEqualTo(ARCHIVE.length);
            steps.add(done);
        });

        assertThat(steps).isSorted().startsWith(0L).endsWith((long) ARCHIVE.length);
    }

    @Test
    void isRunningWhereTheConnectionBroke() {
        server.willAnswer(Answer.cutOff(ARCHIVE, V1, HALF), Answer.of(ARCHIVE, V1));

        downloader(2).get(DATASET, NO_USERS);

        assertThat(server.requests()).containsExactly(ADDRESS, ADDRESS + " bytes=" + HALF + "-");
    }

    @Test
    void isRunningInALaterCallAndCountsWhatIsThere() throws IOException {
        server.willAnswer(Answer.cutOff(ARCHIVE, V1, HALF), Answer.of(ARCHIVE, V1));
        assertThatThrownBy(() -> downloader(1).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the connection broke")
                .hasMessageContaining("at attempt 1 of 1; what has arrived is kept");
        assertThat(cache.resolve("ml-test.zip.part")).hasSize(HALF);
        List<Long> steps = new ArrayList<>();

        downloader(1).get(DATASET, (done, total) -> steps.add(done));

        assertThat(steps).isSorted().startsWith((long) HALF);
        assertThat(server.requests()).endsWith(ADDRESS + " bytes=" + HALF + "-");
    }

    @Test
    void takesTheWholeFromAServerThatKnowsNoRanges() {
        server.willAnswer(Answer.cutOff(ARCHIVE, V1, HALF), Answer.wholeOf(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, NO_USERS);

        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
    }

    @Test
    void startsOverWhenTheArchiveChangedInBetween() {
        byte[] older = new Archives.Zip().with("old/x", Archives.noise(50_000)).bytes();
        server.willAnswer(Answer.cutOff(older, "\"v0\"", 20_000), Answer.of(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, NO_USERS);

        assertThat(data.resolve("ratings.csv")).hasBinaryContent(Archives.noise(100_000));
    }

    @Test
    void doesNotResumeWithAPartOfAnUnknownVersion() throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve("ml-test.zip.part"), new byte[HALF]);
        server.willAnswer(Answer.of(ARCHIVE, V1));

        downloader(1).get(DATASET, NO_USERS);

        assertThat(server.requests()).containsExactly(ADDRESS);
    }

    @Test
    void takesAPartThatIsTheWholeForTheWhole() throws IOException {
        leavePart(ARCHIVE);
        server.willAnswer(Answer.of(ARCHIVE, V1));

        Path data = downloader(1).get(DATASET, NO_USERS);

        assertThat(data.resolve("README.txt")).hasContent("read me");
    }

    @Test
    void startsOverWhenThePartIsLongerThanTheArchive() throws IOException {
        leavePart(new byte[ARCHIVE.length + 1]);
        server.willAnswer(Answer.of(ARCHIVE, V1), Answer.of(ARCHIVE, V1));

        downloader(2).get(DATASET, NO_USERS);

        assertThat(server.requests()).containsExactly(ADDRESS + " bytes=" + (ARCHIVE.length + 1) + "-", ADDRESS);
    }

    @Test
    void startsOverWhenTheServerSendsAnotherRange() throws IOException {
        leavePart(new byte[HALF]);
        server.willAnswer(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
                    exchange.sendResponseHeaders(206, 10);
                    exchange.getResponseBody().write(new byte[10]);
                },
                Answer.of(ARCHIVE, V1));

        Path data = downloader(2).get(DATASET, NO_USERS);

        assertThat(data.resolve("README.txt")).hasContent("read me");
    }

    @Test
    void rejectsDamagedBytesAndKeepsNothingOfThem() {
        byte[] damaged = ARCHIVE.clone();
        damaged[HALF] ^= 1;
        server.willAnswer(Answer.of(damaged, V1));

        assertThatThrownBy(() -> downloader(1).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("has MD5 " + Archives.md5(damaged))
                .hasMessageContaining("where " + Archives.md5(ARCHIVE) + " was expected");

        assertThat(namesInCache()).containsExactly("ml-test.lock");
    }

    @Test
    void keepsNothingOfAnArchiveThatCannotBeTrusted() {
        byte[] evil =
                new Archives.Zip().with("ml-inside/../../evil", new byte[1]).bytes();
        server.willAnswer(Answer.of(evil, V1));

        assertThatThrownBy(() -> downloader(1).get(Archives.describe(evil), NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("is no archive to trust (entry 'ml-inside/../../evil' is not a plain path");

        assertThat(namesInCache()).containsExactly("ml-test.lock");
    }

    @Test
    void givesUpOnAServerThatStallsAndKeepsThePart() {
        CountDownLatch never = new CountDownLatch(1);
        server.willAnswer(Answer.held(ARCHIVE, V1, HALF, never));

        assertThatThrownBy(() -> downloader(1, Duration.ofMillis(200)).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("nothing came for 0.2 seconds");

        assertThat(cache.resolve("ml-test.zip.part")).hasSize(HALF);
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() {
        CountDownLatch never = new CountDownLatch(1);
        server.willAnswer(exchange -> never.await());

        assertThatThrownBy(() -> downloader(1, Duration.ofMillis(200)).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("nothing came for 0.2 seconds");
    }

    @Test
    void doesNotAskAgainForWhatIsNotThere() {
        server.willAnswer(Answer.status(404));

        assertThatThrownBy(() -> downloader(3).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("ml-test.zip cannot be had, the server answers 404");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void asksAgainAServerInTroubleUpToTheBound() {
        server.willAnswer(Answer.status(500), Answer.status(503), Answer.status(429), Answer.of(ARCHIVE, V1));

        assertThatThrownBy(() -> downloader(3).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the server answers 429, at attempt 3 of 3");
        assertThat(downloader(1).get(DATASET, NO_USERS)).isDirectory();
    }

    @Test
    void saysThatThereIsNoConnection() {
        server.close();

        assertThatThrownBy(() -> downloader(1).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("there is no connection to the server");
    }

    @Test
    void downloadsOnceForTwoWhoWantTheSame() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch underWay = new CountDownLatch(1);
        server.willAnswer(Answer.held(ARCHIVE, V1, HALF, release));
        FutureTask<Path> first =
                new FutureTask<>(() -> downloader(1).get(DATASET, (done, total) -> underWay.countDown()));
        FutureTask<Path> second = new FutureTask<>(() -> downloader(1).get(DATASET, NO_USERS));
        Thread.ofPlatform().start(first);
        underWay.await();

        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.getState() != Thread.State.TIMED_WAITING && !second.isDone()) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThat(second.get()).isEqualTo(first.get());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsAtAnInterruptAndKeepsThePart() {
        CountDownLatch never = new CountDownLatch(1);
        server.willAnswer(Answer.held(ARCHIVE, V1, HALF, never));

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
    void saysWhyItCannotWrite() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(() ->
                        new Downloader(server.base(), file, policy(1, Duration.ofSeconds(10))).get(DATASET, NO_USERS))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("cannot write to the cache " + file)
                .hasMessageContaining("set MARQUEE_CACHE to another directory");
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full, the device that is always full");
        Files.createDirectories(cache);
        Files.createSymbolicLink(cache.resolve("ml-test.zip.part"), full);
        server.willAnswer(Answer.of(ARCHIVE, V1));

        assertThatThrownBy(() -> downloader(3).get(DATASET, NO_USERS))
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
