package dev.marquee.data.read.metadata;

import dev.marquee.data.read.file.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Streams a file of IMDb: columns separated by tabs, without quotes, {@code \N} for no value. Of most lines only the id
 * is looked at, so that tens of millions pass quickly.
 *
 * @param file the file
 * @param prefix the two letters that its ids begin with
 * @param columns the names of the needed columns, that of the ids first
 */
record ImdbTable(InputFile file, String prefix, List<String> columns) {
    private static final Pattern TAB = Pattern.compile("\t", Pattern.LITERAL);
    private static final String NO_VALUE = "\\N";

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
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            String first = text.readLine();
            ColumnPositions header = ColumnPositions.of(file, first == null ? List.of() : split(first), columns);
            int idColumn = header.columns().getFirst();
            long number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                int id = id(line, idColumn);
                if (id == ImdbIds.NONE) {
                    findings.add(file.name(), "whose id is not of the form %s0123456".formatted(prefix), number);
                } else if (wanted.test(id)) {
                    List<String> fields = split(line);
                    if (fields.size() < header.width()) {
                        findings.add(file.name(), ColumnPositions.TOO_SHORT, number);
                    } else {
                        rows.row(id, values(fields, header), number);
                    }
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private int id(String line, int column) {
        int from = 0;
        for (int skipped = 0; skipped < column; skipped++) {
            from = line.indexOf('\t', from) + 1;
            if (from == 0) {
                return ImdbIds.NONE;
            }
        }
        int to = line.indexOf('\t', from);
        return ImdbIds.number(prefix, line, from, to < 0 ? line.length() : to);
    }

    private static List<String> split(String line) {
        return Arrays.asList(TAB.split(line, -1));
    }

    private static List<String> values(List<String> fields, ColumnPositions header) {
        return header.columns().stream()
                .map(column -> fields.get(column).equals(NO_VALUE)
                        ? ""
                        : fields.get(column).strip())
                .toList();
    }
}
