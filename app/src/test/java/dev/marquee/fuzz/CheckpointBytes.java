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
        training.resultOf(2, () -> new double[] {0.25, -1});
        training.resume(CheckpointBytes::state);
        training.reached(() -> state(2));
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
        CheckpointFile training = CheckpointFile.open(file, TRAINING, Duration.ofDays(1), _ -> {});
        for (double value : training.resultOf(2, () -> new double[2])) {
            requireNumber(value);
        }
        training.resume(CheckpointBytes::state).ifPresent(state -> {
            if (state.steps() < 0) {
                throw new AssertionError("a negative number of steps is done");
            }
            for (float[] array : state.arrays()) {
                for (float value : array) {
                    requireNumber(value);
                }
            }
        });
    }

    private static void requireNumber(double value) {
        if (Double.isNaN(value)) {
            throw new AssertionError("the training goes on from " + value);
        }
    }

    private static TrainingState state(int steps) {
        return new TrainingState(steps, new float[][] {{1, 2, 3}, {4, 5, 6, 7, 8}}, new long[] {6, 7});
    }
}
