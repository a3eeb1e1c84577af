package dev.marquee.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells in columns that line up, whatever their characters' widths; numbers line up on the right. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows yet. */
    Table(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).toList());
    }

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param right whether its cells line up on the right
     */
    record Column(String heading, boolean right) {
        static Column text(String heading) {
            return new Column(heading, false);
        }

        static Column number(String heading) {
            return new Column(heading, true);
        }

        private String pad(String cell, int width) {
            String shown = DisplayWidth.fit(cell, width);
            String blank = " ".repeat(width - DisplayWidth.of(shown));
            return right ? blank + shown : shown + blank;
        }
    }

    /** Adds a row with a cell for each column. */
    Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /**
     * The table as lines, each ended. Where it is wider than the terminal, its widest column is cut to fit.
     *
     * @param terminal its width, or {@link Terminal#NO_TERMINAL} for no limit
     */
    String lines(int terminal) {
        List<Integer> widths = widths(terminal);
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    private List<Integer> widths(int terminal) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> DisplayWidth.of(row.get(at)))
                    .max()
                    .orElseThrow());
        }
        int total = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (columns.size() - 1);
        if (terminal != Terminal.NO_TERMINAL && total > terminal) {
            int widest = Collections.max(widths);
            widths.set(widths.indexOf(widest), Math.max(NARROWEST, widest - (total - terminal)));
        }
        return widths;
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> columns.get(column).pad(row.get(column), widths.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
