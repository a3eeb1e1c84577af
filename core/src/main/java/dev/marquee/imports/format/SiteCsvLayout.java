package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableFile;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import java.util.function.Consumer;

/** The table of a site. Sealed, because the order in which layouts are tried is defined in one place. */
public sealed interface SiteCsvLayout permits LetterboxdCsv, ImdbCsv, TmdbCsv, SimklCsv, MovieLensCsv, GenericTable {
    ImportSource source();

    /** Whether a table with these columns has this layout. */
    boolean fits(TableHeader header);

    /** Reads a row into the builder. */
    void read(TableRow row, SiteExportBuilder into);

    /** Reads the rows of a table into the builder; sites fill all columns of a row. */
    default Consumer<TableRow> reader(TableFile table, SiteExportBuilder into) {
        return row -> {
            row.checkComplete();
            read(row, into);
        };
    }
}
