package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Layout rules of all parts of a model file: little-endian, aligned to 64 bytes, zero padding. */
final class FileAlignment {
    /** Every part starts at a multiple of this many bytes: a cache line, and the widest vector. */
    static final int ALIGNMENT = 64;

    private FileAlignment() {}

    /** The lowest multiple of {@link #ALIGNMENT} that is at least {@code position}. */
    static long aligned(long position) {
        return (position + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /** The lowest multiple of {@link #ALIGNMENT} that is at least {@code position}. */
    static int aligned(int position) {
        return Math.toIntExact(aligned((long) position));
    }

    /** A buffer of zeros. */
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The CRC32C of a buffer's remaining bytes; its position is unchanged. */
    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }
}
