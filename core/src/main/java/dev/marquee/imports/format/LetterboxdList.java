package dev.marquee.imports.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.imports.table.QuoteCheck;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** A list in Letterboxd's archive: a table of one row with its name and description, then a table of its movies. */
public final class LetterboxdList {
    /** The movies of a list begin within this number of characters, after its description. */
    private static final int LOOK = 1 << 16;

    private static final String NAME = "name";
    private static final String FIRST_LINE = "Letterboxd list export";

    private LetterboxdList() {}

    /** Whether a part is such a list, which may be damaged. */
    public static boolean fits(ExportPart part) throws IOException {
        return part.isCsv()
                && beginning(part).lines().anyMatch(line -> isOfMovies(new TableHeader(List.of(line.split(",", -1)))));
    }

    /**
     * Whether a part begins as such a list. If it does not {@linkplain #fits fit}, it ends before its movies, and its own name would be
     * taken for that of a movie.
     */
    public static boolean begins(ExportPart part) throws IOException {
        return part.isCsv() && beginning(part).startsWith(FIRST_LINE);
    }

    private static String beginning(ExportPart part) throws IOException {
        try (Reader text = part.text()) {
            char[] beginning = new char[LOOK];
            int length = 0;
            for (int read = 0; read >= 0 && length < LOOK; read = text.read(beginning, length, LOOK - length)) {
                length += read;
            }
            return new String(beginning, 0, length);
        }
    }

    /**
     * Reads the whole list.
     *
     * @throws dev.marquee.data.MarqueeException if it is truncated or damaged
     */
    public static void read(ExportPart part, SiteExportBuilder into) throws IOException {
        try (BufferedReader text = new BufferedReader(part.text())) {
            QuoteCheck.check(part, text, ',', 1);
        }
        try (CloseableIterator<CsvRecord> records = records(part)) {
            String name = "";
            TableHeader header = new TableHeader(List.of());
            while (records.hasNext() && !isOfMovies(header)) {
                TableRow row = row(part, header, records.next());
                name = name.isEmpty() ? row.text(NAME) : name;
                header = new TableHeader(row.cells());
            }
            List<MovieRef> movies = new ArrayList<>();
            while (records.hasNext()) {
                TableRow row = row(part, header, records.next());
                row.checkComplete();
                movies.add(MovieRef.of(row.text(NAME), MovieText.year(row.text("year"))));
            }
            into.addList(new SiteExport.NamedList(ListName.of(name, part), movies));
        }
    }

    private static CloseableIterator<CsvRecord> records(ExportPart part) throws IOException {
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(1 << 24)
                .ofCsvRecord(part.text())
                .iterator();
    }

    private static TableRow row(ExportPart part, TableHeader header, CsvRecord record) {
        return new TableRow(part, header, record.getFields(), record.getStartingLineNumber());
    }

    private static boolean isOfMovies(TableHeader header) {
        return header.has("position", NAME, "year");
    }
}
