package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingContext.Checkpoints;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.testkit.RandomRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointFileTest {
    private static final Dataset DATA = RandomRatings.of(40, 60, 700, 1);

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"als, sweeps", "ials, sweeps", "bpr, epochs", "svdpp, sweeps"})
    void anInterruptedTrainingGoesOnToTheSameModel(String algorithm, String steps) {
        Map<String, String> options = Map.of(steps, "6", "rank", "5");
        Model whole = train(algorithm, options, Optional.empty(), Progress.SILENT);

        assertThatThrownBy(() -> train(algorithm, options, open("x", Duration.ZERO), new EndingAt(4)))
                .isInstanceOf(CancellationException.class);
        Steps rest = new Steps();
        Model resumed = train(algorithm, options, open("x", Duration.ZERO), rest);

        assertThat(rest.done).startsWith(4L).endsWith(6L).hasSize(3);
        assertThat(notices).containsExactly("The training goes on after step 4, from " + file() + ".");
        for (int user = 0; user < DATA.users().size(); user++) {
            for (int movie = 0; movie < DATA.catalogue().size(); movie++) {
                assertThat(resumed.scorer(user).score(movie))
                        .isEqualTo(whole.scorer(user).score(movie));
            }
        }
    }

    @Test
    void aPartOfATrainingGoesOnAfterThePartsBeforeItHaveRunAgain() {
        float[] first = {0};
        float[] second = {0};
        Checkpoints interrupted = checkpoints("x", Duration.ZERO);
        interrupted.resume(first);
        interrupted.reached(1, new float[] {1});
        interrupted.resume(second);
        interrupted.reached(1, new float[] {7});

        Checkpoints again = checkpoints("x", Duration.ZERO);

        assertThat(again.resume(first)).isZero();
        again.reached(1, new float[] {1});
        assertThat(again.resume(second)).isEqualTo(1);
        assertThat(first).containsExactly(0);
        assertThat(second).containsExactly(7);
    }

    @Test
    void nothingIsWrittenBeforeItIsTime() {
        Checkpoints checkpoints = checkpoints("x", Duration.ofDays(1));

        checkpoints.resume(new float[1]);
        checkpoints.reached(1, new float[1]);

        assertThat(file()).doesNotExist();
    }

    @Test
    void aCompleteTrainingLeavesNoFile() {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        checkpoints.resume(new float[1]);
        checkpoints.reached(1, new float[1]);
        assertThat(file()).exists();

        checkpoints.delete();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRejected() {
        save(new float[] {1, 2});

        assertThatThrownBy(() -> checkpoints("y", Duration.ZERO))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        file() + " is a checkpoint of another training (x), not of y; remove it, or write the model to"
                                + " another file");
    }

    @Test
    void aCheckpointOfOtherSizesIsRejected() {
        save(new float[] {1, 2});

        assertThatThrownBy(() -> checkpoints("x", Duration.ZERO).resume(new float[3]))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith(
                        "is a checkpoint of another version of Marquee; remove it to train from the start");
    }

    @Test
    void aDamagedFileIsRejectedWhateverByteIsWrong() throws IOException {
        save(new float[] {1, 2, 3});
        byte[] good = Files.readAllBytes(file());

        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x40;
            Files.write(file(), bad);
            assertThatThrownBy(() -> checkpoints("x", Duration.ZERO).resume(new float[3]))
                    .isInstanceOf(MarqueeException.class);
            Files.write(file(), Arrays.copyOf(good, at));
            assertThatThrownBy(() -> checkpoints("x", Duration.ZERO))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessage(file() + " is not a complete checkpoint; remove it to train from the start");
        }
    }

    @Test
    void aStateOfATrainingThatDivergedIsRejected() {
        save(new float[] {1, Float.NaN});

        assertThatThrownBy(() -> checkpoints("x", Duration.ZERO))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith("is not a complete checkpoint; remove it to train from the start");
    }

    @Test
    void aTrainingGoesOnWhereNoCheckpointCanBeWritten() throws IOException {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        checkpoints.resume(new float[1]);
        Files.createDirectory(file());

        checkpoints.reached(1, new float[1]);
        checkpoints.reached(2, new float[1]);

        assertThat(notices).singleElement().asString().startsWith("No checkpoints are written: ");
    }

    private void save(float[] state) {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        checkpoints.resume(state);
        checkpoints.reached(1, state);
    }

    private Path file() {
        return folder.resolve("model.checkpoint");
    }

    private CheckpointFile checkpoints(String training, Duration every) {
        return CheckpointFile.open(file(), training, every, notices::add);
    }

    private Optional<Checkpoints> open(String training, Duration every) {
        return Optional.of(checkpoints(training, every));
    }

    private static Model train(
            String algorithm, Map<String, String> options, Optional<Checkpoints> checkpoints, Progress progress) {
        try (Workers workers = Workers.of(2)) {
            return Algorithms.named(algorithm)
                    .recipe(options)
                    .trainer()
                    .train(DATA, new TrainingContext(3, workers, progress, checkpoints));
        }
    }

    /** Ends a training after a step, as a kill would. */
    private record EndingAt(long last) implements Progress {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step(long done, String note) {
            if (done == last) {
                throw new CancellationException("killed");
            }
        }

        @Override
        public void end() {}
    }

    /** The steps that were reported. */
    private static final class Steps implements Progress {
        private final List<Long> done = new ArrayList<>();

        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step(long steps, String note) {
            done.add(steps);
        }

        @Override
        public void end() {}
    }
}
