package dev.marquee.imports.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.internal.FileKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A table: text divided by commas, semicolons, tabs or bars, or the first sheet of a workbook with known names of columns.
 * Cells may have line breaks in quotes, rows may be short or long, lines above the names of the columns are passed over.
 */
public final class TableFile {
    private static final int LOOK = 40;
    private static final int LONGEST_LINE = 1 << 16;

    private final ExportPart part;
    private final TableForm form;
    private final TableHeader header;
    private final List<List<String>> sample;
    private final List<WorkbookRow> sheet;

    private TableFile(
            ExportPart part, TableForm form, TableHeader header, List<List<String>> sample, List<WorkbookRow> sheet) {
        this.part = part;
        this.form = form;
        this.header = header;
        this.sample = sample;
        this.sheet = sheet;
    }

    /** A row of a workbook. */
    record WorkbookRow(List<String> cells, long line) {}

    /** Reads the first lines of a text, or a whole workbook. */
    public static TableFile open(ExportPart part, MovieColumns columns) throws IOException {
        ColumnFinder finder = new ColumnFinder(columns);
        if (part.kind() == FileKind.EXCEL) {
            return ofWorkbook(part, finder);
        }
        List<String> lines = firstLines(part);
        TableForm form = TableForm.of(lines, finder).orElseGet(() -> TableForm.ofUnknown(lines));
        List<String> names =
                form.skipped() < lines.size() ? TableForm.cells(lines.get(form.skipped()), form.divider()) : List.of();
        List<List<String>> sample = lines.stream()
                .skip(form.skipped() + 1L)
                .map(line -> TableForm.cells(line, form.divider()))
                .toList();
        return new TableFile(part, form, new TableHeader(names), sample, List.of());
    }

    private static TableFile ofWorkbook(ExportPart part, ColumnFinder finder) throws IOException {
        TableFile best =
                new TableFile(part, new TableForm('\t', 0, 0), new TableHeader(List.of()), List.of(), List.of());
        for (List<WorkbookRow> rows : Workbook.sheets(part)) {
            for (int index = 0; index < Math.min(LOOK, rows.size()); index++) {
                List<String> names = rows.get(index).cells();
                int known = finder.known(names);
                boolean isFirst =
                        best.header.names().isEmpty() && names.stream().anyMatch(name -> !name.isBlank());
                if (known > best.form.known() || isFirst) {
                    best = new TableFile(
                            part,
                            new TableForm('\t', index, known),
                            new TableHeader(names),
                            rows.stream()
                                    .skip(index + 1L)
                                    .limit(LOOK)
                                    .map(WorkbookRow::cells)
                                    .toList(),
                            rows.subList(index + 1, rows.size()));
                }
            }
        }
        return best;
    }

    private static List<String> firstLines(ExportPart part) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(part.text())) {
            StringBuilder line = new StringBuilder();
            int previous = -1;
            for (int c = text.read(); c >= 0 && lines.size() < LOOK; c = text.read()) {
                if (c == '\r' || (c == '\n' && previous != '\r')) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (c != '\n' && line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
                previous = c;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    public ExportPart part() {
        return part;
    }

    public TableHeader header() {
        return header;
    }

    /** The cells of a column in the first rows. */
    public List<String> sample(int column) {
        return sample.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .toList();
    }

    /** Whether one of the columns names movies. */
    public boolean isKnown() {
        return form.known() > 0;
    }

    /**
     * Calls back with each row that is not blank.
     *
     * @throws dev.marquee.data.MarqueeException if a quotation mark is not closed or not doubled
     */
    public void forEach(Consumer<TableRow> use) throws IOException {
        if (part.kind() == FileKind.EXCEL) {
            sheet.forEach(row -> accept(row.cells(), row.line(), use));
            return;
        }
        try (BufferedReader text = belowNames()) {
            QuoteCheck.check(part, text, form.divider(), form.skipped() + 2L);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(form.divider())
                        .detectBomHeader(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(1 << 24)
                        .ofCsvRecord(belowNames());
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                accept(record.getFields(), record.getStartingLineNumber() + form.skipped() + 1, use);
            }
        }
    }

    private void accept(List<String> cells, long line, Consumer<TableRow> use) {
        TableRow row = new TableRow(part, header, padded(cells), line);
        if (!row.isBlank()) {
            use.accept(row);
        }
    }

    /** A workbook leaves out empty cells at the end of a row. */
    private List<String> padded(List<String> cells) {
        int missing = header.names().size() - cells.size();
        return part.kind() == FileKind.EXCEL && missing > 0
                ? Stream.concat(cells.stream(), Stream.generate(() -> "").limit(missing))
                        .toList()
                : cells;
    }

    /** The text below the names of the columns. */
    private BufferedReader belowNames() throws IOException {
        BufferedReader text = new BufferedReader(part.text());
        for (int line = 0; line <= form.skipped(); line++) {
            if (text.readLine() == null) {
                break;
            }
        }
        return text;
    }
}
