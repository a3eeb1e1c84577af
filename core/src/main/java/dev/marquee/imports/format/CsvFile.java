package dev.marquee.imports.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An open CSV file (RFC 4180): fields may have line breaks in quotes, rows may be short or long. The separator is
 * comma, semicolon or tab, whichever is most frequent in the first line. Skips the lines above the header of a
 * Letterboxd list.
 */
public final class CsvFile implements Closeable {
    private static final String ABOVE_A_LIST = "Letterboxd list export";
    private static final String DIVIDERS = ",;\t";

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;

    private CsvFile(String name, CsvReader<CsvRecord> reader) {
        this.name = name;
        this.reader = reader;
        this.records = reader.iterator();
        this.header = header(records);
    }

    public static CsvFile open(ExportPart part) throws IOException {
        char divider = divider(part);
        return new CsvFile(
                part.name(),
                CsvReader.builder()
                        .fieldSeparator(divider)
                        .detectBomHeader(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(part.text()));
    }

    public CsvHeader header() {
        return header;
    }

    public void forEach(Consumer<CsvRow> use) {
        while (records.hasNext()) {
            CsvRecord cells = records.next();
            boolean blank = cells.getFieldCount() == 1 && cells.getField(0).isBlank();
            if (!blank) {
                use.accept(new CsvRow(name, header, cells));
            }
        }
    }

    private static CsvHeader header(CloseableIterator<CsvRecord> records) {
        boolean list = false;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            list |= record.getField(0).startsWith(ABOVE_A_LIST);
            if (!list || record.getField(0).equals("Position")) {
                return new CsvHeader(record.getFields());
            }
        }
        return new CsvHeader(List.of());
    }

    private static char divider(ExportPart part) throws IOException {
        try (BufferedReader lines = new BufferedReader(part.text())) {
            String line = Optional.ofNullable(lines.readLine()).orElse("");
            return DIVIDERS.chars()
                    .mapToObj(c -> (char) c)
                    .max(Comparator.comparingLong(
                            divider -> line.chars().filter(c -> c == divider).count()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
