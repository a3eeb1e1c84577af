package dev.marquee.persist;

import java.util.Locale;

/** The element type of a section. The codes are stored in files: never change or reuse one. */
enum SectionType {
    /** IEEE 754 single precision. */
    FLOAT32(1, Float.BYTES),
    /** 32-bit integers in two's complement. */
    INT32(2, Integer.BYTES),
    /** Bytes. */
    BYTES(3, 1),
    /** Strings in the layout of {@link StringTable}. */
    TEXTS(4, 1),
    /** IEEE 754 half precision. */
    FLOAT16(5, Short.BYTES);

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

    /** The name in messages and in docs/model-file.md. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
