package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MarqueeException;
import dev.marquee.service.serving.ModelService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If a retraining fails, the previous model stays in use. */
class RetrainingErrorsTest {
    @TempDir
    private Path folder;

    private RetrainingFixture model;

    @BeforeEach
    void serve() {
        model = new RetrainingFixture(folder, RetrainingFixture.DATA, "bias", 1);
    }

    @AfterEach
    void end() {
        model.close();
    }

    @Test
    void keepsTheModelWhenRatingsCannotBeRead() {
        model.onReading = () -> {
            throw new MarqueeException("the store is locked; wait a moment");
        };

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("failed");
        assertThat(response.message()).contains("the store is locked; wait a moment; the previous model stays in use");
    }

    @Test
    void restoresTheFileWhenTheSwapFails() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);
        model.onSwap = () -> {
            throw new MarqueeException("it cannot be opened");
        };

        assertThat(model.retrain().state()).isEqualTo("failed");

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
        assertThat(model.files()).containsExactly("movies.base.marquee", "movies.marquee");
        model.onSwap = () -> {};
        assertThat(model.retrain().state()).isEqualTo("swapped");
    }

    @Test
    void rollsBackToTheModelServedBeforeACrashEndedTheExchange() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);
        model.retrain();
        Files.move(folder.resolve("movies.previous.marquee"), folder.resolve("movies.outgoing.marquee"));

        model.retraining.rollBack();

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
        assertThat(model.files()).doesNotContain("movies.outgoing.marquee");
    }

    @Test
    void keepsThePreviousModelWhenACrashCameBeforeTheExchange() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);
        model.retrain();
        Files.copy(model.file, folder.resolve("movies.outgoing.marquee"));

        model.retraining.rollBack();

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
    }

    @Test
    void restoresTheFileWhenTheNewModelIsDamaged() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);
        model.onSwap = () -> {
            damage(model.file);
            ModelService.open(model.file);
        };

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("failed");
        assertThat(response.message().orElseThrow())
                .startsWith("model file %s was altered".formatted(model.file))
                .endsWith("; the previous model stays in use");
        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
    }

    private static void damage(Path file) {
        byte[] bytes = RetrainingFixture.bytes(file);
        bytes[bytes.length / 2] ^= 1;
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsTheModelWhenTheNewOneCannotBeWritten() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        Files.createDirectory(folder.resolve("movies.next.marquee"));

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("failed");
        assertThat(response.message().orElseThrow()).contains("movies.next.marquee is a directory or a device");
        assertThat(model.swaps).isEmpty();
    }

    @Test
    void keepsTheModelWhenItsFileIsDamaged() throws IOException {
        Files.writeString(model.file, "nothing of a model");

        assertThat(model.retrain().message().orElseThrow())
                .contains("has no model file signature", "the previous model stays in use");
    }

    @Test
    void requiresTheBaseAfterARetraining() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.retrain();
        Files.delete(folder.resolve("movies.base.marquee"));
        model.rates("later", "m1", 3);

        assertThat(model.retrain().message().orElseThrow())
                .contains("movies.base.marquee, which does not exist; restore that file, or train a new model");
    }
}
