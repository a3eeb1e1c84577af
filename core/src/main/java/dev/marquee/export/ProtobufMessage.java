package dev.marquee.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A Protocol Buffers message with the features that ONNX needs. Each field is a tag (field number and wire type)
 * followed by its value; see the <a href="https://protobuf.dev/programming-guides/encoding/">encoding guide</a>. A
 * nested message shares its parts with the outer one; nothing is copied.
 */
final class ProtobufMessage implements ModelExport.Content {
    private static final int VARINT = 0;
    private static final int LENGTH_AND_BYTES = 2;

    private final List<byte[]> parts = new ArrayList<>();
    private long size;

    /** Adds an integer or the number of an enum constant. */
    ProtobufMessage number(int field, long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint((long) field << 3 | VARINT, bytes);
        varint(value, bytes);
        add(bytes.toByteArray());
        return this;
    }

    ProtobufMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes without copying them. */
    ProtobufMessage bytes(int field, byte[] value) {
        head(field, value.length);
        add(value);
        return this;
    }

    /** Adds a message, which must be complete. */
    ProtobufMessage message(int field, ProtobufMessage value) {
        head(field, value.size);
        parts.addAll(value.parts);
        size += value.size;
        return this;
    }

    /** The encoded size in bytes. */
    long size() {
        return size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private void head(int field, long length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint((long) field << 3 | LENGTH_AND_BYTES, bytes);
        varint(length, bytes);
        add(bytes.toByteArray());
    }

    private void add(byte[] part) {
        parts.add(part);
        size += part.length;
    }

    /** Seven bits per byte, lowest first; the eighth bit is set if another byte follows. */
    private static void varint(long value, ByteArrayOutputStream out) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }
}
