package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The bytes of a model file, to be changed and given valid checksums again, as by a hostile writer. Implements the
 * layout of docs/model-file.md without any code under test.
 */
public final class Forgery {
    static final int CARD_LENGTH = 12;
    static final int FILE_LENGTH = 16;
    static final int TABLE_OFFSET = 24;
    static final int SECTION_COUNT = 32;

    private static final int CARD_CHECKSUM = 36;
    private static final int TABLE_CHECKSUM = 40;
    private static final int HEADER_CHECKSUM = 60;
    private static final int LINE = 64;

    private final byte[] file;
    private final ByteBuffer bytes;

    private Forgery(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static Forgery of(byte[] file) {
        return new Forgery(file.clone());
    }

    /** The file's bytes, mutable. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** The position of a section's table entry: offset, length, type, checksum, name. */
    int line(String name) {
        for (int line = table(); line < bytes.limit(); line += LINE) {
            byte[] padded = new byte[40];
            bytes.get(line + 24, padded);
            if (new String(padded, StandardCharsets.US_ASCII).replace("\0", "").equals(name)) {
                return line;
            }
        }
        throw new AssertionError("no section " + name);
    }

    /** The position of a section's bytes. */
    int section(String name) {
        return (int) bytes.getLong(line(name));
    }

    /** Recomputes every checksum that lies within the file. */
    public byte[] signed() {
        if (table() >= LINE && table() <= bytes.limit()) {
            for (int line = table(); line + LINE <= bytes.limit(); line += LINE) {
                long start = bytes.getLong(line);
                long length = bytes.getLong(line + 8);
                if (start >= 0 && length >= 0 && start + length <= bytes.limit() && start + length >= 0) {
                    bytes.putInt(line + 20, checksum(start, Math.min(padded(start + length), bytes.limit())));
                }
            }
            bytes.putInt(TABLE_CHECKSUM, checksum(table(), bytes.limit()));
        }
        int cardLength = bytes.getInt(CARD_LENGTH);
        if (cardLength >= 0 && cardLength <= bytes.limit() - 2 * LINE) {
            bytes.putInt(CARD_CHECKSUM, checksum(LINE, padded(LINE + cardLength)));
        }
        bytes.putInt(HEADER_CHECKSUM, checksum(0, HEADER_CHECKSUM));
        return file;
    }

    private int table() {
        return Math.clamp(bytes.getLong(TABLE_OFFSET), -1, Integer.MAX_VALUE);
    }

    private static long padded(long end) {
        return (end + 63) / 64 * 64;
    }

    private int checksum(long start, long end) {
        CRC32C crc = new CRC32C();
        crc.update(file, (int) start, (int) (end - start));
        return (int) crc.getValue();
    }
}
