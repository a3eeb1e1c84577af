package dev.marquee.imports;

import java.io.IOException;

/**
 * A part of an export whose layout is known.
 *
 * @param reading takes all that it holds
 */
record Recognized(Source source, Reading reading) {
    /** How a part is read. */
    @FunctionalInterface
    interface Reading {
        void into(Collected collected) throws IOException;
    }

    void read(Collected into) throws IOException {
        reading.into(into);
    }
}
