package dev.marquee.data.read.metadata;

import dev.marquee.data.read.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Streams a file of IMDb: columns separated by tabs, without quotes, {@code \N} for no value. Of most lines only the id
 * is looked at, so that tens of millions pass quickly. A line of more than a megabyte is divided, which bounds memory.
 *
 * @param file the file
 * @param prefix the two letters that its ids begin with
 * @param columns the names of the needed columns, that of the ids first
 */
record ImdbTable(InputFile file, String prefix, List<String> columns) {
    ImdbTable {
        columns = List.copyOf(columns);
    }

    /** Receives the needed fields of a line; a missing value is empty. */
    @FunctionalInterface
    interface RowHandler {
        void row(int id, List<String> fields, long line);
    }

    /**
     * Passes on the lines of wanted ids.
     *
     * @throws dev.marquee.data.MarqueeException if a column is missing or the file is not valid gzip
     */
    void read(IntPredicate wanted, Findings findings, RowHandler rows) {
        try (InputStream in = file.open()) {
            ByteLines lines = new ByteLines(in);
            ColumnPositions header = ColumnPositions.of(file, lines.advance() ? lines.fields() : List.of(), columns);
            int idColumn = header.columns().getFirst();
            while (lines.advance()) {
                int id = lines.id(prefix, idColumn);
                if (id == ImdbIds.NONE) {
                    findings.add(
                            file.name(), "whose id is not of the form %s0123456".formatted(prefix), lines.number());
                } else if (wanted.test(id)) {
                    List<String> fields = lines.fields();
                    if (fields.size() < header.width()) {
                        findings.add(file.name(), ColumnPositions.TOO_SHORT, lines.number());
                    } else {
                        rows.row(id, values(fields, header), lines.number());
                    }
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static List<String> values(List<String> fields, ColumnPositions header) {
        return header.columns().stream()
                .map(column -> fields.get(column).equals(ByteLines.NO_VALUE)
                        ? ""
                        : fields.get(column).strip())
                .toList();
    }
}
