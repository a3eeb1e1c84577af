package dev.marquee.fuzz;

import dev.marquee.model.TrainingContext.TrainingState;
import dev.marquee.persist.CheckpointFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32C;

/** A checkpoint of a training with any bytes changed, and its checksum made valid again. */
final class CheckpointBytes implements FuzzedReader {
    private static final String TRAINING = "als rank=2";

    @Override
    public String label() {
        return "checkpoint";
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        Path file = Scratch.empty(label()).resolve("als.checkpoint");
        CheckpointFile training = CheckpointFile.open(file, TRAINING, Duration.ZERO, _ -> {});
        training.resultOf(1, () -> new double[] {9});
        training.resume(steps -> state());
        training.reached(CheckpointBytes::state);
        return List.of(Files.readAllBytes(file));
    }

    @Override
    public void read(byte[] input) throws IOException {
        byte[] signed = input.clone();
        if (signed.length > Long.BYTES) {
            CRC32C checksum = new CRC32C();
            checksum.update(signed, 0, signed.length - Long.BYTES);
            ByteBuffer.wrap(signed).putLong(signed.length - Long.BYTES, checksum.getValue());
        }
        Path file = Scratch.file(label(), "fuzzed.checkpoint", signed);
        TrainingState state = state();
        CheckpointFile checkpoints = CheckpointFile.open(file, TRAINING, Duration.ofDays(1), _ -> {});
        checkpoints.resultOf(1, () -> new double[1]);
        checkpoints.resume(steps -> {
            if (steps < 0) {
                throw new AssertionError("a negative number of steps is done");
            }
            return state;
        });
        for (float[] array : state.arrays()) {
            for (float value : array) {
                if (!Float.isFinite(value)) {
                    throw new AssertionError("the training goes on from " + value);
                }
            }
        }
    }

    private static TrainingState state() {
        return new TrainingState(2, new float[][] {{1, 2, 3}, {4, 5, 6, 7, 8}}, new long[] {9});
    }
}
