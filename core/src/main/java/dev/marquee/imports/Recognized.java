package dev.marquee.imports;

import dev.marquee.imports.format.SiteExportBuilder;
import dev.marquee.imports.site.ImportSource;
import java.io.IOException;

/**
 * A part of an export with a recognized layout.
 *
 * @param reading reads the whole part
 */
record Recognized(ImportSource source, Reading reading) {
    /** Reads a part into a builder. */
    @FunctionalInterface
    interface Reading {
        void into(SiteExportBuilder collected) throws IOException;
    }

    void read(SiteExportBuilder into) throws IOException {
        reading.into(into);
    }
}
