package dev.marquee.imports.table;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.table.TableFile.WorkbookRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an Excel workbook: numbers as written, dates in ISO 8601. */
final class Workbook {
    /** A hundred thousand rows of an export are about 50 MB. */
    private static final long MAX_BYTES = 1L << 28;

    /**
     * A hundred thousand rows of an export have three million. A row is as wide as its last cell, and takes a few bytes in the file
     * wherever that is, so that a file of some kilobytes could be gigabytes of empty cells.
     */
    private static final int MAX_CELLS = 1 << 22;

    /** More digits than a number of Excel has before or after its point. */
    private static final int MAX_DIGITS = 400;

    private Workbook() {}

    /** The rows of each sheet that is not empty. */
    static List<List<WorkbookRow>> sheets(ExportPart part) throws IOException {
        checkSize(part);
        try {
            return sheets(part, true);
        } catch (TooManyCells e) {
            throw e;
        } catch (RuntimeException | IOException _) {
            // Small programs write no formats.
        }
        try {
            return sheets(part, false);
        } catch (RuntimeException | IOException e) {
            // The reader of workbooks throws whatever it runs into.
            throw damaged(part, e);
        }
    }

    private static MarqueeException damaged(ExportPart part, Exception cause) {
        return new MarqueeException(
                "%s is a damaged Excel workbook; save its table as CSV".formatted(part.label()), cause);
    }

    private static final class TooManyCells extends MarqueeException {
        private static final long serialVersionUID = 1L;

        TooManyCells(ExportPart part) {
            super("%s has tables of more than %,d cells; save the one with movies as CSV"
                    .formatted(part.label(), MAX_CELLS));
        }
    }

    private static List<List<WorkbookRow>> sheets(ExportPart part, boolean hasFormats) throws IOException {
        List<List<WorkbookRow>> sheets = new ArrayList<>();
        long cells = 0;
        try (InputStream in = part.content().open();
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(hasFormats, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<WorkbookRow> table = new ArrayList<>();
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) rows::iterator) {
                        cells += 1 + row.getCellCount();
                        if (cells > MAX_CELLS) {
                            throw new TooManyCells(part);
                        }
                        table.add(row(row));
                    }
                }
                sheets.add(table);
            }
        }
        return sheets;
    }

    /**
     * Unpacks it once, since its reader does not bound what it unpacks to, nor the columns of a row: {@code r="ZZZZZ1"} would
     * be a row of twelve million cells.
     */
    private static void checkSize(ExportPart part) throws IOException {
        long left = MAX_BYTES;
        byte[] buffer = new byte[1 << 15];
        try (ZipInputStream zip = new ZipInputStream(part.content().open())) {
            while (zip.getNextEntry() != null) {
                AddressCheck addresses = new AddressCheck();
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    left -= count;
                    if (!addresses.accept(buffer, count)) {
                        throw damaged(part, new IOException("a cell in a column after XFD"));
                    }
                    if (left < 0) {
                        throw new MarqueeException("%s unpacks to more than %,d MB; save its table as CSV"
                                .formatted(part.label(), MAX_BYTES >> 20));
                    }
                }
            }
        }
    }

    private static WorkbookRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return new WorkbookRow(cells, row.getRowNum());
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.ERROR ? "" : cell.getText();
        }
        String format = format(cell);
        if (isDate(format)) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : date.toString();
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
            throw new ArithmeticException("a number of more digits than Excel has");
        }
        return format.contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : number.toPlainString();
    }

    /** The format of a cell; those that Excel has built in are known by their numbers. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return format;
        }
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        boolean isDate = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return isDate ? "yyyy-mm-dd" : id == 9 || id == 10 ? "0%" : "";
    }

    /** Whether a format shows a day: {@code dd.mm.yyyy}. Text in quotes or brackets is not part of the form. */
    private static boolean isDate(String format) {
        String form = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return form.contains("y") || (form.contains("d") && form.contains("m"));
    }
}
