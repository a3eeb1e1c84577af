package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingContext.Checkpoints;
import dev.marquee.model.TrainingContext.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void aStateComesBackWithItsStepsArraysAndNumbers() {
        save(1.5f, -0f);

        float[] array = new float[2];
        TrainingState state = new TrainingState(0, new float[][] {array}, new long[1]);
        Optional<TrainingState> resumed = checkpoints("x", Duration.ZERO).resume(steps -> {
            assertThat(steps).isEqualTo(1);
            return state;
        });

        assertThat(resumed).containsSame(state);
        assertThat(array).containsExactly(1.5f, -0f);
        assertThat(state.numbers()).containsExactly(1L << 60 | 1);
        assertThat(notices).containsExactly("The training goes on after step 1, from " + file() + ".");
    }

    @Test
    void aPartOfATrainingGoesOnAfterThePartsBeforeItHaveRunAgain() {
        float[] first = {0};
        float[] second = {0};
        Checkpoints interrupted = checkpoints("x", Duration.ZERO);
        resume(interrupted, first);
        reached(interrupted, 1, 1);
        resume(interrupted, second);
        reached(interrupted, 1, 7);

        Checkpoints again = checkpoints("x", Duration.ZERO);

        assertThat(resume(again, first)).isEmpty();
        reached(again, 1, 1);
        assertThat(resume(again, second)).isPresent();
        assertThat(first).containsExactly(0);
        assertThat(second).containsExactly(7);
    }

    @Test
    void aPartWhoseResultIsKeptDoesNotRunAgain() {
        Checkpoints interrupted = checkpoints("x", Duration.ZERO);
        interrupted.resultOf(1, () -> {
            resume(interrupted, 0);
            reached(interrupted, 5, 1);
            return interrupted.resultOf(1, () -> new double[] {0.1});
        });
        resume(interrupted, 0);
        reached(interrupted, 2, 3);

        Checkpoints again = checkpoints("x", Duration.ZERO);

        assertThat(again.resultOf(1, () -> fail("runs again"))).containsExactly(0.1);
        assertThat(resume(again, 0)).isPresent();
        assertThat(again.resultOf(1, () -> new double[] {4})).containsExactly(4);
    }

    @Test
    void aTrainingInterruptedRightAfterAResultWritesCheckpointsAgain() {
        Checkpoints interrupted = checkpoints("x", Duration.ZERO);
        interrupted.resultOf(1, () -> new double[] {2});

        Checkpoints again = checkpoints("x", Duration.ZERO);
        again.resultOf(1, () -> fail("runs again"));
        resume(again, 0);
        reached(again, 1, 8);

        assertThat(notices).containsExactly("The training goes on after its first parts, from " + file() + ".");
        Checkpoints last = checkpoints("x", Duration.ZERO);
        assertThat(last.resultOf(1, () -> fail("runs again"))).containsExactly(2);
        assertThat(resume(last, 0)).isPresent();
    }

    @Test
    void aResultOfAnotherLengthIsRejected() {
        checkpoints("x", Duration.ZERO).resultOf(1, () -> new double[] {2});

        assertThatThrownBy(() -> checkpoints("x", Duration.ZERO).resultOf(2, () -> new double[2]))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith(
                        "is a checkpoint of another version of Marquee; remove it to train from the start");
    }

    @Test
    void nothingIsWrittenBeforeItIsTime() {
        Checkpoints checkpoints = checkpoints("x", Duration.ofDays(1));

        resume(checkpoints, 0);
        reached(checkpoints, 1, 0);

        assertThat(file()).doesNotExist();
    }

    @Test
    void aCompleteTrainingLeavesNoFile() {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        resume(checkpoints, 0);
        reached(checkpoints, 1, 0);
        assertThat(file()).exists();

        checkpoints.delete();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRejected() {
        save(1, 2);

        assertThatThrownBy(() -> checkpoints("y", Duration.ZERO))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        file() + " is a checkpoint of another training (x), not of y; remove it, or write the model to"
                                + " another file");
    }

    @Test
    void aCheckpointOfOtherSizesIsRejected() {
        save(1, 2);

        assertThatThrownBy(() -> resume(checkpoints("x", Duration.ZERO), new float[3]))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith(
                        "is a checkpoint of another version of Marquee; remove it to train from the start");
    }

    @Test
    void aDamagedFileIsRejectedWhateverByteIsWrong() throws IOException {
        save(1, 2, 3);
        byte[] good = Files.readAllBytes(file());

        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x40;
            Files.write(file(), bad);
            assertThatThrownBy(() -> resume(checkpoints("x", Duration.ZERO), new float[3]))
                    .isInstanceOf(MarqueeException.class);
            Files.write(file(), Arrays.copyOf(good, at));
            assertThatThrownBy(() -> checkpoints("x", Duration.ZERO))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessage(file() + " is not a complete checkpoint; remove it to train from the start");
        }
    }

    @Test
    void aStateOfATrainingThatDivergedIsRejected() {
        save(1, Float.POSITIVE_INFINITY);

        assertThatThrownBy(() -> checkpoints("x", Duration.ZERO))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith("is not a complete checkpoint; remove it to train from the start");
    }

    @Test
    void aTrainingGoesOnWhereNoCheckpointCanBeWritten() throws IOException {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        resume(checkpoints, 0);
        Files.createDirectory(file());

        reached(checkpoints, 1, 0);
        reached(checkpoints, 2, 0);

        assertThat(notices).singleElement().asString().startsWith("No checkpoints are written: ");
    }

    private void save(float... array) {
        CheckpointFile checkpoints = checkpoints("x", Duration.ZERO);
        resume(checkpoints, array);
        reached(checkpoints, 1, array);
    }

    private Path file() {
        return folder.resolve("model.checkpoint");
    }

    private CheckpointFile checkpoints(String training, Duration every) {
        return CheckpointFile.open(file(), training, every, notices::add);
    }

    private static Optional<TrainingState> resume(Checkpoints checkpoints, float... array) {
        return checkpoints.resume(steps -> state(steps, array));
    }

    private static void reached(Checkpoints checkpoints, int steps, float... array) {
        checkpoints.reached(() -> state(steps, array));
    }

    private static TrainingState state(int steps, float... array) {
        return new TrainingState(steps, new float[][] {array}, new long[] {1L << 60 | steps});
    }
}
