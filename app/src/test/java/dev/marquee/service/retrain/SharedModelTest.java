package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.store.record.RetrainingLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that share a model file, or a store, or the folder with an operator. */
class SharedModelTest {
    @TempDir
    private Path folder;

    private RetrainingFixture model;
    private byte[] original = {};

    @BeforeEach
    void write() {
        model = new RetrainingFixture(folder, RetrainingFixture.DATA, "bias", 1);
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        original = RetrainingFixture.bytes(model.file);
    }

    @AfterEach
    void end() {
        model.close();
    }

    /** A server with its own ratings and the model that it serves. */
    private final class Server implements AutoCloseable, ModelSwap, CollectedRatings {
        private final ScheduledExecutorService background = Retraining.background();
        private final Retraining retraining = new Retraining(
                new RetrainingSettings(model.file, RetrainingSettings.DEFAULT_TOLERANCE, true, 1),
                this,
                this,
                background,
                () -> model.now);
        private ModelCard served = card(model.file);

        @Override
        public void to(Path file) {
            served = card(file);
        }

        @Override
        public boolean serves(ModelCard card) {
            return served.equals(card);
        }

        @Override
        public void forEach(RatingVisitor visitor) {
            model.given.forEach(rating -> visitor.visit(
                    new UserId(rating.user()), new MovieId(rating.movie()), rating.value(), RetrainingFixture.SECONDS));
        }

        RetrainingResponse result() {
            try {
                background.submit(() -> {}).get();
                return retraining.response();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            retraining.close();
        }
    }

    @Test
    void keepTheModelOfTheOperatorWhenTheyRetrainAtTheSameTime() {
        try (Server one = new Server();
                Server other = new Server()) {
            // Of each server, since a response is the latest result of all servers.
            List<RetrainingResponse> results = new CopyOnWriteArrayList<>();
            for (Server server : List.of(one, other)) {
                server.retraining.reportTo(response -> {
                    if (!response.isRunning()) {
                        results.add(response);
                    }
                });
                server.retraining.start();
            }
            one.result();
            other.result();

            assertThat(results).extracting(RetrainingResponse::state).containsOnly("swapped");
            assertThat(results.toString())
                    .containsOnlyOnce("the new model is in use; the previous one is in")
                    .containsOnlyOnce("another server retrained the model, which is now in use here too");
            assertThat(List.of(one.served, other.served)).containsOnly(card(model.file));
        }
        assertThat(RetrainingFixture.bytes(folder.resolve("movies.base.marquee")))
                .isEqualTo(original);
        assertThat(RetrainingFixture.bytes(folder.resolve("movies.previous.marquee")))
                .isEqualTo(original);
        assertThat(model.files()).containsExactly("movies.base.marquee", "movies.marquee", "movies.previous.marquee");
    }

    @Test
    void retrainOnceWhenTheModelReachesItsAge() throws InterruptedException {
        CountDownLatch bothLooked = new CountDownLatch(2);
        model.now = model.trained().plus(Duration.ofDays(8));
        try (Server one = new Server();
                Server other = new Server()) {
            for (Server server : List.of(one, other)) {
                server.retraining.reportTo(response -> {
                    if (!response.isRunning()) {
                        bothLooked.countDown();
                    }
                });
                // Both find the old model due before one of them has the lock.
                server.retraining.every(Duration.ofMillis(1), () -> RetrainingFixture.NOW);
            }

            bothLooked.await();

            assertThat(one.retraining.history())
                    .isEqualTo(other.retraining.history())
                    .singleElement()
                    .extracting(RetrainingResponse::state)
                    .isEqualTo("swapped");
        }
    }

    @Test
    void learnFromTheModelOfTheOperatorForEver() {
        try (Server one = new Server();
                Server other = new Server()) {
            for (Server server : List.of(one, other, one)) {
                model.rates("later" + model.given.size(), "m1", 3);
                server.retraining.start();
                assertThat(server.result().state()).isEqualTo("swapped");
            }
        }
        assertThat(RetrainingFixture.bytes(folder.resolve("movies.base.marquee")))
                .isEqualTo(original);
        assertThat(RetrainingFixture.data(model.file).ratings().size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size());
    }

    @Test
    void doNotReplaceAFileThatTheOperatorReplacedMeanwhile() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (RetrainingFixture operators = new RetrainingFixture(other, RetrainingFixture.OTHERS, "bias", 1)) {
            model.onReading = () -> copy(operators.file, model.file);

            RetrainingResponse response = model.retrain();

            assertThat(response.state()).isEqualTo("failed");
            assertThat(response.message().orElseThrow())
                    .contains("was replaced by another model while this one was trained; retrain again");
            assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(RetrainingFixture.bytes(operators.file));
        }
        assertThat(model.files()).containsExactly("movies.marquee", "other");
    }

    @Test
    void doNotRollBackWhileAnotherRetrains() {
        model.retrain();
        try (ModelLock _ = ModelLock.tryAcquire(model.file).orElseThrow()) {
            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> new ModelVersions(model.file).rollBack(_ -> {}, () -> RetrainingFixture.NOW))
                    .withMessageContaining("another server is changing");
        }
        new ModelVersions(model.file).rollBack(_ -> {}, () -> RetrainingFixture.NOW);

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(original);
    }

    @Test
    void waitForTheLockOfTheStoreAndCanBeCancelledMeanwhile() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(2);
        CollectedRatings locked = new CollectedRatings() {
            @Override
            public void forEach(RatingVisitor visitor) {
                throw new IllegalStateException("read without the lock");
            }

            @Override
            public Optional<RetrainingLock> tryLock() {
                attempts.incrementAndGet();
                waiting.countDown();
                return Optional.empty();
            }
        };
        ScheduledExecutorService background = Retraining.background();
        try (Retraining retraining = new Retraining(
                RetrainingSettings.of(model.file, true), locked, _ -> {}, background, () -> RetrainingFixture.NOW)) {
            retraining.start();
            waiting.await();

            assertThat(retraining.response().step().orElseThrow().task())
                    .isEqualTo("waiting for another server, which retrains");
            retraining.cancel();
            assertThat(background.submit(retraining::response).get().state()).isEqualTo("cancelled");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        assertThat(attempts).hasValueGreaterThan(1);
        assertThat(ModelLock.tryAcquire(model.file)).hasValueSatisfying(ModelLock::close);
    }

    @Test
    void leaveTheFilesOfAnotherRetrainingWhenTheyAreCancelled() throws Exception {
        Path next = Files.writeString(folder.resolve("movies.next.marquee"), "of the other server");
        ScheduledExecutorService background = Retraining.background();
        try (ModelLock _ = ModelLock.tryAcquire(model.file).orElseThrow();
                Retraining retraining = new Retraining(
                        RetrainingSettings.of(model.file, true),
                        _ -> {},
                        _ -> {},
                        background,
                        () -> RetrainingFixture.NOW)) {
            retraining.start();
            retraining.cancel();

            assertThat(background.submit(retraining::response).get().state()).isEqualTo("cancelled");
        }
        assertThat(next).hasContent("of the other server");
    }

    @Test
    void knowAFileThatIsMountedByItself() throws IOException {
        Path file = Files.createFile(folder.resolve("a model.marquee")).toRealPath();
        String place = file.toString().replace(" ", "\\040");
        List<String> lines = List.of(
                "24 30 0:22 / /proc rw - proc proc rw",
                "101 30 8:1 /my.marquee %s ro,relatime - ext4 /dev/sda1 rw".formatted(place));

        assertThat(new MountPoints(lines).contain(file)).isTrue();
        assertThat(new MountPoints(lines).contain(model.file)).isFalse();
        assertThat(new MountPoints(List.of()).contain(file)).isFalse();
    }

    private static ModelCard card(Path file) {
        try (ModelFile open = ModelFile.open(file)) {
            return open.card();
        }
    }

    /** As an operator should, with a rename. */
    private static void copy(Path from, Path to) {
        try {
            Path part = to.resolveSibling("part");
            Files.copy(from, part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
