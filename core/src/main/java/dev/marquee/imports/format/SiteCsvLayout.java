package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;

/** The CSV layout of a site. Sealed, because the order in which layouts are tried is defined in one place. */
public sealed interface SiteCsvLayout permits LetterboxdCsv, ImdbCsv, TmdbCsv, SimklCsv, MovieLensCsv, GenericCsv {
    ImportSource source();

    /** Whether a table with these columns has this layout. */
    boolean fits(CsvHeader header);

    /** Reads a row into the builder. */
    void read(CsvRow row, ExportPart part, SiteExportBuilder into);
}
