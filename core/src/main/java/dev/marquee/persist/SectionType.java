package dev.marquee.persist;

import java.util.Locale;

/** What a section holds. The codes stand in files: never change one, never use one again. */
enum SectionType {
    /** Numbers in IEEE 754 single precision. */
    FLOAT32(1, Float.BYTES),
    /** Whole numbers in two's complement. */
    INT32(2, Integer.BYTES),
    /** Bytes. */
    BYTES(3, 1),
    /** Texts, as {@link StringTable} lays them out. */
    TEXTS(4, 1);

    private final int code;
    private final int width;

    SectionType(int code, int width) {
        this.code = code;
        this.width = width;
    }

    int code() {
        return code;
    }

    /** A section's length is a multiple of this many bytes. */
    int width() {
        return width;
    }

    /** As in messages and in docs/model-file.md. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
