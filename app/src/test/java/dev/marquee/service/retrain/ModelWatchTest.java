package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCard;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.testkit.RandomRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that watches its model file, which others replace. */
class ModelWatchTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final int SECONDS = 30;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    /** What the watch did, in order: the algorithm of a model that was put into service, or why it was refused. */
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private RetrainingFixture model;
    private LiveModel live;
    private ModelWatch watch;

    @BeforeEach
    void start() {
        model = new RetrainingFixture(folder, RetrainingFixture.DATA, "bias", 1);
        watch(model.file);
    }

    private void watch(Path file) {
        live = new LiveModel(ModelService.open(file), () -> RetrainingFixture.NOW);
        ModelSwap swap = ModelSwap.of(live);
        ModelSwap told = new ModelSwap() {
            @Override
            public void to(Path next) {
                swap.to(next);
                events.add(live.get().service().info().algorithm());
            }

            @Override
            public boolean serves(ModelCard card) {
                return swap.serves(card);
            }
        };
        watch = ModelWatch.start(file, ModelWatch.Stamp.of(file), OFTEN, told, events::add);
    }

    @AfterEach
    void stop() {
        watch.close();
        model.close();
    }

    @Test
    void servesAModelThatIsRenamedOverTheFile() throws Exception {
        rename(trained("popular", RetrainingFixture.DATA), model.file);

        assertThat(event()).isEqualTo("popular");
        assertThat(live.get().service().info().algorithm()).isEqualTo("popular");
    }

    @Test
    void servesAModelThatALinkLeadsTo() throws Exception {
        watch.close();
        Path link = Files.createSymbolicLink(folder.resolve("current.marquee"), model.file);
        watch(link);

        Path other = Files.createSymbolicLink(folder.resolve("new"), trained("popular", RetrainingFixture.DATA));
        rename(other, link);

        assertThat(event()).isEqualTo("popular");
    }

    @Test
    void keepsTheModelIfTheFileIsTornAndServesTheNextOne() throws Exception {
        Path torn = trained("popular", RetrainingFixture.DATA);
        byte[] bytes = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(bytes, bytes.length - 100));
        rename(torn, model.file);

        assertThat(event()).matches(".*movies.marquee is truncated to .*; the model in use stays in use");
        assertThat(live.get().service().info().algorithm()).isEqualTo("bias");

        rename(trained("trending", RetrainingFixture.DATA), model.file);
        assertThat(event()).isEqualTo("trending");
    }

    @Test
    void keepsTheModelIfTheFileIsGoneAndServesTheNextOne() throws Exception {
        Files.delete(model.file);

        assertThat(event()).matches(".*movies.marquee does not exist; .*; the model in use stays in use");

        rename(trained("popular", RetrainingFixture.DATA), model.file);
        assertThat(event()).isEqualTo("popular");
    }

    @Test
    void keepsTheModelIfTheOtherOneLacksMoviesOrHasAnotherScale() throws Exception {
        rename(trained("popular", RandomRatings.of(60, 30, 900, 1)), model.file);

        assertThat(event())
                .matches(
                        ".*movies.marquee lacks 10 of the 40 movies of the model in use; start the server again to serve it; the model in use stays in use");
        assertThat(live.get().service().info().algorithm()).isEqualTo("bias");
    }

    @Test
    void servesAModelWithMoreMovies() throws Exception {
        rename(trained("popular", RandomRatings.of(60, 50, 900, 1)), model.file);

        assertThat(event()).isEqualTo("popular");
    }

    @Test
    void loadsACopyOfTheModelInUseNeither() throws Exception {
        Path copy = Files.copy(model.file, elsewhere.resolve("copy.marquee"));
        rename(copy, model.file);
        rename(trained("popular", RetrainingFixture.DATA), model.file);

        assertThat(event()).isEqualTo("popular");
        assertThat(events).isEmpty();
    }

    private String event() throws InterruptedException {
        return String.valueOf(events.poll(SECONDS, TimeUnit.SECONDS));
    }

    private Path trained(String algorithm, Dataset data) throws IOException {
        Path apart = Files.createTempDirectory(elsewhere, "model");
        try (RetrainingFixture other = new RetrainingFixture(apart, data, algorithm, 1)) {
            return other.file;
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
