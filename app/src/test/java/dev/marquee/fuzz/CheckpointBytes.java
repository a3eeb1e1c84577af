package dev.marquee.fuzz;

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
        training.resume(state());
        training.reached(2, state());
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
        float[][] state = state();
        if (CheckpointFile.open(file, TRAINING, Duration.ofDays(1), _ -> {}).resume(state) < 0) {
            throw new AssertionError("a negative number of steps is done");
        }
        for (float[] array : state) {
            for (float value : array) {
                if (!Float.isFinite(value)) {
                    throw new AssertionError("the training goes on from " + value);
                }
            }
        }
    }

    private static float[][] state() {
        return new float[][] {{1, 2, 3}, {4, 5, 6, 7, 8}};
    }
}
