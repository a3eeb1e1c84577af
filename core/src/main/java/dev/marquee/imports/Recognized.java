package dev.marquee.imports;

import dev.marquee.imports.format.SiteExportBuilder;
import dev.marquee.imports.site.ImportSource;
import java.io.IOException;

/**
 * A part of an export whose layout is known.
 *
 * @param reading takes all that it holds
 */
record Recognized(ImportSource source, Reading reading) {
    /** How a part is read. */
    @FunctionalInterface
    interface Reading {
        void into(SiteExportBuilder collected) throws IOException;
    }

    void read(SiteExportBuilder into) throws IOException {
        reading.into(into);
    }
}
