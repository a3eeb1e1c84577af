package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An entry of the table of sections.
 *
 * @param name 1..40 printable ASCII characters without spaces
 * @param offset from the start of the file in bytes, a multiple of {@link FileAlignment#ALIGNMENT}
 * @param length in bytes, without the padding after it; at most {@link #MAX_LENGTH}
 * @param checksum CRC32C of the section and its padding
 */
record Section(String name, SectionType type, long offset, int length, int checksum) {
    /** The size of an entry in bytes. */
    static final int SIZE = 64;

    /** The maximum length of a section in bytes, so that with its padding it fits into one buffer. */
    static final int MAX_LENGTH = Integer.MAX_VALUE - FileAlignment.ALIGNMENT + 1;

    private static final int LONGEST_NAME = 40;

    Section {
        if (!canBeName(name)) {
            throw new IllegalArgumentException(
                    "section name '%s' is not 1..%d printable ASCII characters".formatted(name, LONGEST_NAME));
        }
    }

    /** Where the next section starts. */
    long end() {
        return FileAlignment.aligned(offset + length);
    }

    void encode(ByteBuffer entry) {
        entry.putLong(offset).putLong(length).putInt(type.code()).putInt(checksum);
        entry.put(name.getBytes(StandardCharsets.US_ASCII));
        entry.position(FileAlignment.aligned(entry.position()));
    }

    /**
     * Reads the next entry.
     *
     * @param start where the section must start
     * @throws dev.marquee.data.MarqueeException if the entry is invalid
     */
    static Section decode(ByteBuffer entry, long start, ModelFileErrors errors) {
        long offset = entry.getLong();
        long length = entry.getLong();
        SectionType type = type(entry.getInt(), errors);
        int checksum = entry.getInt();
        byte[] padded = new byte[LONGEST_NAME];
        entry.get(padded);
        String name = new String(padded, StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "");
        boolean possible =
                canBeName(name) && offset == start && length >= 0 && length <= MAX_LENGTH && length % type.width() == 0;
        if (!possible) {
            throw errors.impossible("section %s of %d bytes at %d".formatted(name, length, offset));
        }
        return new Section(name, type, offset, (int) length, checksum);
    }

    private static SectionType type(int code, ModelFileErrors errors) {
        for (SectionType type : SectionType.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw errors.impossible("a section of type " + code);
    }

    private static boolean canBeName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
