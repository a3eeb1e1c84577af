package dev.marquee.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of Protocol Buffers, as much of them as ONNX needs. Fields follow one another, each a tag (its number and
 * the type of what follows) and its value; see the <a href="https://protobuf.dev/programming-guides/encoding/">encoding
 * guide</a>. A message within a message keeps the parts it was given and copies none.
 */
final class ProtobufMessage implements ModelExport.Content {
    private static final int VARINT = 0;
    private static final int LENGTH_AND_BYTES = 2;

    private final List<byte[]> parts = new ArrayList<>();
    private long size;

    /** Adds a whole number or the number of an enumerator. */
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

    /** Adds bytes, which are not copied. */
    ProtobufMessage bytes(int field, byte[] value) {
        head(field, value.length);
        add(value);
        return this;
    }

    /** Adds a message, which is then complete. */
    ProtobufMessage message(int field, ProtobufMessage value) {
        head(field, value.size);
        parts.addAll(value.parts);
        size += value.size;
        return this;
    }

    /** How many bytes it takes. */
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

    /** Seven bits a byte, the lowest first; the eighth bit says that another byte follows. */
    private static void varint(long value, ByteArrayOutputStream out) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }
}
