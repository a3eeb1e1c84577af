package dev.marquee.imports.table;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.internal.Counted;
import java.util.List;

/**
 * A row of a table with named columns.
 *
 * @param part the file
 * @param header the names of the columns
 * @param line the 1-based line where it begins
 */
public record TableRow(ExportPart part, TableHeader header, List<String> cells, long line) {
    /** The stripped text of a column, named in lower case; empty if the row or the table does not have it. */
    public String text(String column) {
        return text(header.indexOf(column));
    }

    /** The stripped text of a column; empty if the row does not have it. */
    public String text(TableColumns.Column column) {
        return text(column.index());
    }

    /** The stripped text of a column by its 0-based index; empty if the row does not have it. */
    String text(int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /**
     * Checks that the row has all columns. Sites fill all columns of a row, so a shorter row means a truncated
     * download.
     *
     * @throws MarqueeException if columns are missing
     */
    public void checkComplete() {
        int columns = header.names().size();
        if (cells.size() < columns) {
            throw new MarqueeException(
                    "%s ends after %d of %s, so the file is truncated or was changed; nothing was imported; export it again"
                            .formatted(where(), cells.size(), Counted.of(columns, "column")));
        }
    }

    /**
     * Checks that the row has no cells beyond the columns. A title with a comma outside of quotes is two cells.
     *
     * @throws MarqueeException if it has
     */
    public void checkNotLonger() {
        int columns = header.names().size();
        for (int index = columns; index < cells.size(); index++) {
            if (!cells.get(index).isBlank()) {
                throw new MarqueeException(
                        "%s has %s where the first line has %d; put a title with a comma in double quotes"
                                .formatted(where(), Counted.of(cells.size(), "field"), columns));
            }
        }
    }

    /** File and line for messages: {@code ratings.csv:12}. */
    public String where() {
        return part.line(line);
    }
}
