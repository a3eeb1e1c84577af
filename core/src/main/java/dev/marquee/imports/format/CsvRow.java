package dev.marquee.imports.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.data.MarqueeException;

/** A row of a table with named columns. */
public record CsvRow(String file, CsvHeader header, CsvRecord cells) {
    /** The stripped text of a column; empty if the row or the table does not have it. */
    String text(String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= cells.getFieldCount()
                ? ""
                : cells.getField(index).strip();
    }

    /**
     * Checks that the row has all columns. Sites fill all columns of a row, so a shorter row means a truncated
     * download.
     *
     * @throws MarqueeException if columns are missing
     */
    public void checkComplete() {
        int columns = header.names().size();
        if (cells.getFieldCount() < columns) {
            throw new MarqueeException(
                    "%s ends after %d of %d columns, so the file is truncated or was changed; nothing was imported; export it again"
                            .formatted(where(), cells.getFieldCount(), columns));
        }
    }

    /**
     * Checks that the row has no cells beyond the columns. A title with a comma outside of quotes is two cells.
     *
     * @throws MarqueeException if it has
     */
    void checkNotLonger() {
        int columns = header.names().size();
        for (int index = columns; index < cells.getFieldCount(); index++) {
            if (!cells.getField(index).isBlank()) {
                throw new MarqueeException(
                        "%s has %d fields where the first line has %d; put a title with a comma in double quotes"
                                .formatted(where(), cells.getFieldCount(), columns));
            }
        }
    }

    /** File and line for messages: {@code ratings.csv:12}. */
    String where() {
        return file + ":" + cells.getStartingLineNumber();
    }
}
