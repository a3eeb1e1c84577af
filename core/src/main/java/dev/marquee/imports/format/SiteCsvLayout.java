package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;

/** How a site lays out its tables. Sealed, so that the order in which they are tried is looked over in one place. */
public sealed interface SiteCsvLayout permits LetterboxdCsv, ImdbCsv, TmdbCsv, SimklCsv, MovieLensCsv, GenericCsv {
    ImportSource source();

    /** Whether a table with these columns is one. */
    boolean fits(CsvHeader header);

    /** Takes what a row says. */
    void read(CsvRow row, ExportPart part, SiteExportBuilder into);
}
