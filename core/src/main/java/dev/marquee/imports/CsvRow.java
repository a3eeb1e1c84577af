package dev.marquee.imports;

import de.siegmar.fastcsv.reader.CsvRecord;

/** A row of a table whose columns have names. */
record CsvRow(String file, CsvHeader header, CsvRecord cells) {
    /** What stands in a column, without blanks around it; empty where the row or table does not have it. */
    String text(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.getFieldCount()
                ? ""
                : cells.getField(place).strip();
    }

    /** For messages: {@code ratings.csv:12}. */
    String where() {
        return file + ":" + cells.getStartingLineNumber();
    }
}
