package dev.marquee.imports.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.data.MarqueeException;

/** A row of a table whose columns have names. */
public record CsvRow(String file, CsvHeader header, CsvRecord cells) {
    /** What stands in a column, without blanks around it; empty where the row or table does not have it. */
    String text(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.getFieldCount()
                ? ""
                : cells.getField(place).strip();
    }

    /**
     * Sites fill all columns of a row, so that one with fewer is where a download ended.
     *
     * @throws MarqueeException if it is such a row
     */
    public void checkWhole() {
        int columns = header.names().size();
        if (cells.getFieldCount() < columns) {
            throw new MarqueeException(
                    "%s ends after %d of %d columns, so the file is cut short or was changed, and nothing of it was taken; export it again"
                            .formatted(where(), cells.getFieldCount(), columns));
        }
    }

    /** For messages: {@code ratings.csv:12}. */
    String where() {
        return file + ":" + cells.getStartingLineNumber();
    }
}
