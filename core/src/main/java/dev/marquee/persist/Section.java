package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A line of the table of sections.
 *
 * @param name 1..40 printable ASCII characters without spaces
 * @param offset from the start of the file in bytes, a multiple of {@link FileAlignment#ALIGNMENT}
 * @param length in bytes, without the padding behind it; at most {@link #LONGEST}
 * @param checksum CRC32C of the section and its padding
 */
record Section(String name, SectionType type, long offset, int length, int checksum) {
    /** Bytes that a line takes. */
    static final int SIZE = 64;

    /** The most bytes a section has, so that with its padding it fits one buffer. */
    static final int LONGEST = Integer.MAX_VALUE - FileAlignment.ALIGNMENT + 1;

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

    void encode(ByteBuffer line) {
        line.putLong(offset).putLong(length).putInt(type.code()).putInt(checksum);
        line.put(name.getBytes(StandardCharsets.US_ASCII));
        line.position(FileAlignment.aligned(line.position()));
    }

    /**
     * Reads the next line.
     *
     * @param start where the section must start
     * @throws dev.marquee.data.MarqueeException if it could not have been written
     */
    static Section decode(ByteBuffer line, long start, ModelFileErrors errors) {
        long offset = line.getLong();
        long length = line.getLong();
        SectionType type = type(line.getInt(), errors);
        int checksum = line.getInt();
        byte[] padded = new byte[LONGEST_NAME];
        line.get(padded);
        String name = new String(padded, StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "");
        boolean possible =
                canBeName(name) && offset == start && length >= 0 && length <= LONGEST && length % type.width() == 0;
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
