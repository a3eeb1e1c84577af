package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The state of a training after some steps, and its file: a mark, the training, the number of the part, the steps, each
 * array with its length, and a checksum of all that.
 *
 * @param training what determines the model
 * @param part number of the part of the training, from 1
 * @param steps steps of the part done
 * @param arrays not copied: a state is written before the next step, and one that was read is copied once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SavedState(String training, int part, int steps, float[][] arrays) {
    private static final int MARK = 0x4D434B31;
    private static final int CHUNK = 16_384;
    private static final String INVALID = "%s is not a complete checkpoint; remove it to train from the start";

    /** Writes the file atomically. */
    void write(Path file) {
        AtomicFile.write(file, channel -> {
            CRC32C checksum = new CRC32C();
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    new CheckedOutputStream(Channels.newOutputStream(channel), checksum), 4 * CHUNK));
            out.writeInt(MARK);
            out.writeUTF(training);
            out.writeInt(part);
            out.writeInt(steps);
            out.writeInt(arrays.length);
            for (float[] array : arrays) {
                out.writeInt(array.length);
                writeFloats(out, array);
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
        try (DataInputStream in = new DataInputStream(new CheckedInputStream(Files.newInputStream(file), checksum))) {
            long size = Files.size(file);
            if (in.readInt() != MARK) {
                throw invalid(file);
            }
            String training = in.readUTF();
            int part = in.readInt();
            int steps = in.readInt();
            float[][] arrays = new float[count(in.readInt(), size, file)][];
            for (int i = 0; i < arrays.length; i++) {
                arrays[i] = new float[count(in.readInt(), size, file)];
                readFloats(in, arrays[i]);
                requireFinite(arrays[i], file);
            }
            long computed = checksum.getValue();
            if (in.readLong() != computed || in.read() >= 0 || part < 1 || steps < 1) {
                throw invalid(file);
            }
            return new SavedState(training, part, steps, arrays);
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

    /** Overwrites the arrays of a training. */
    void copyTo(float[][] state, Path file) {
        boolean fits = state.length == arrays.length;
        for (int i = 0; fits && i < state.length; i++) {
            fits = state[i].length == arrays[i].length;
        }
        if (!fits) {
            throw new MarqueeException(
                    "%s is a checkpoint of another version of Marquee; remove it to train from the start"
                            .formatted(file));
        }
        for (int i = 0; i < state.length; i++) {
            System.arraycopy(arrays[i], 0, state[i], 0, state[i].length);
        }
    }

    private static int count(int count, long size, Path file) {
        if (count < 0 || 4L * count > size) {
            throw invalid(file);
        }
        return count;
    }

    /** A training that goes on from NaN ends in NaN. */
    private static void requireFinite(float[] array, Path file) {
        for (float value : array) {
            if (!Float.isFinite(value)) {
                throw invalid(file);
            }
        }
    }

    private static MarqueeException invalid(Path file) {
        return new MarqueeException(INVALID.formatted(file));
    }

    private static void writeFloats(DataOutputStream out, float[] array) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < array.length; from += CHUNK) {
            int count = Math.min(CHUNK, array.length - from);
            chunk.asFloatBuffer().put(array, from, count);
            out.write(chunk.array(), 0, 4 * count);
        }
    }

    private static void readFloats(DataInputStream in, float[] array) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < array.length; from += CHUNK) {
            int count = Math.min(CHUNK, array.length - from);
            in.readFully(chunk.array(), 0, 4 * count);
            chunk.asFloatBuffer().get(array, from, count);
        }
    }
}
