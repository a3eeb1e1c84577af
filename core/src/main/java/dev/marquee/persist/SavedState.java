package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingContext.TrainingState;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The state of a training after some steps, and its file: a mark, the training, the number of the part, the results of
 * parts before, the steps, each array with its length, the numbers, and a checksum of all that.
 *
 * @param training what determines the model
 * @param part number of the part of the training, from 1
 * @param state not copied: it is written before the next step, and one that was read is copied once
 * @param results results of parts that are complete, without those of their own parts; not copied either
 */
record SavedState(String training, int part, TrainingState state, Map<Integer, PartResult> results) {
    /** Between two parts. */
    static final TrainingState NO_STEPS = new TrainingState(0, new float[0][], new long[0]);

    private static final int MARK = 0x4D434B32;
    private static final int CHUNK = 16_384;
    private static final String INVALID = "%s is not a complete checkpoint; remove it to train from the start";

    /**
     * The result of a part.
     *
     * @param parts number of trainings begun when the part was complete
     * @param nextResult number of parts with results begun then
     * @param values not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PartResult(int parts, int nextResult, double[] values) {}

    /** Writes the file atomically. */
    void write(Path file) {
        AtomicFile.write(file, channel -> {
            CRC32C checksum = new CRC32C();
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    new CheckedOutputStream(Channels.newOutputStream(channel), checksum), 4 * CHUNK));
            out.writeInt(MARK);
            out.writeUTF(training);
            out.writeInt(part);
            out.writeInt(results.size());
            for (Map.Entry<Integer, PartResult> result : results.entrySet()) {
                out.writeInt(result.getKey());
                out.writeInt(result.getValue().parts());
                out.writeInt(result.getValue().nextResult());
                out.writeInt(result.getValue().values().length);
                for (double value : result.getValue().values()) {
                    out.writeDouble(value);
                }
            }
            out.writeInt(state.steps());
            out.writeInt(state.arrays().length);
            for (float[] array : state.arrays()) {
                writeFloats(out, array);
            }
            out.writeInt(state.numbers().length);
            for (long number : state.numbers()) {
                out.writeLong(number);
            }
            out.flush();
            out.writeLong(checksum.getValue());
            out.flush();
        });
    }

    /**
     * Reads a file.
     *
     * @throws MarqueeException if it is not a complete checkpoint
     */
    static SavedState read(Path file) {
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 4 * CHUNK), checksum))) {
            long size = Files.size(file);
            if (in.readInt() != MARK) {
                throw invalid(file);
            }
            String training = in.readUTF();
            int part = in.readInt();
            Map<Integer, PartResult> results = new TreeMap<>();
            for (int left = count(in.readInt(), size, file); left > 0; left--) {
                int index = in.readInt();
                results.put(index, new PartResult(in.readInt(), in.readInt(), readDoubles(in, size, file)));
            }
            int steps = in.readInt();
            float[][] arrays = new float[count(in.readInt(), size, file)][];
            for (int i = 0; i < arrays.length; i++) {
                arrays[i] = readFloats(in, size, file);
            }
            long[] numbers = new long[count(in.readInt(), size, file)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readLong();
            }
            long computed = checksum.getValue();
            if (in.readLong() != computed || in.read() >= 0 || part < 0 || steps < 0 || isEmpty(part, steps, results)) {
                throw invalid(file);
            }
            return new SavedState(training, part, new TrainingState(steps, arrays, numbers), results);
        } catch (IOException e) {
            throw new MarqueeException(INVALID.formatted(file), e);
        }
    }

    /** @throws MarqueeException if the state is of another training */
    void requireOf(String other, Path file) {
        if (!training.equals(other)) {
            throw new MarqueeException(
                    "%s is a checkpoint of another training (%s), not of %s; remove it, or write the model to another file"
                            .formatted(file, training, other));
        }
    }

    /** The result of the part of a number, if it was complete. */
    Optional<PartResult> result(int index, int length, Path file) {
        Optional<PartResult> result = Optional.ofNullable(results.get(index));
        if (result.isPresent() && result.get().values().length != length) {
            throw otherVersion(file);
        }
        return result;
    }

    /** Whether the training was interrupted before the first step after that many results. */
    boolean endsWith(int count) {
        return count == results.size() && state.steps() == 0;
    }

    /** Overwrites the state of a training. */
    void copyTo(TrainingState to, Path file) {
        float[][] arrays = state.arrays();
        boolean fits = to.arrays().length == arrays.length && to.numbers().length == state.numbers().length;
        for (int i = 0; fits && i < arrays.length; i++) {
            fits = to.arrays()[i].length == arrays[i].length;
        }
        if (!fits) {
            throw otherVersion(file);
        }
        for (int i = 0; i < arrays.length; i++) {
            System.arraycopy(arrays[i], 0, to.arrays()[i], 0, arrays[i].length);
        }
        System.arraycopy(state.numbers(), 0, to.numbers(), 0, state.numbers().length);
    }

    private static MarqueeException otherVersion(Path file) {
        return new MarqueeException(
                "%s is a checkpoint of another version of Marquee; remove it to train from the start".formatted(file));
    }

    private static int count(int count, long size, Path file) {
        if (count < 0 || 4L * count > size) {
            throw invalid(file);
        }
        return count;
    }

    /** Without a step of a part there is at least the result of one. */
    private static boolean isEmpty(int part, int steps, Map<Integer, PartResult> results) {
        return steps == 0 ? results.isEmpty() : part == 0;
    }

    private static MarqueeException invalid(Path file) {
        return new MarqueeException(INVALID.formatted(file));
    }

    private static void writeFloats(DataOutputStream out, float[] array) throws IOException {
        out.writeInt(array.length);
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < array.length; from += CHUNK) {
            int count = Math.min(CHUNK, array.length - from);
            chunk.asFloatBuffer().put(array, from, count);
            out.write(chunk.array(), 0, 4 * count);
        }
    }

    /** Finite numbers: a training that goes on from NaN ends in NaN. */
    private static double[] readDoubles(DataInputStream in, long size, Path file) throws IOException {
        double[] values = new double[count(in.readInt(), size, file)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
            if (!Double.isFinite(values[i])) {
                throw invalid(file);
            }
        }
        return values;
    }

    /** Finite numbers, too. */
    private static float[] readFloats(DataInputStream in, long size, Path file) throws IOException {
        float[] array = new float[count(in.readInt(), size, file)];
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < array.length; from += CHUNK) {
            int count = Math.min(CHUNK, array.length - from);
            in.readFully(chunk.array(), 0, 4 * count);
            chunk.asFloatBuffer().get(array, from, count);
        }
        for (float value : array) {
            if (!Float.isFinite(value)) {
                throw invalid(file);
            }
        }
        return array;
    }
}
