package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table with columns aligned by display width; numbers are right-aligned. Mutable, not thread-safe. */
public final class TerminalTable {
    private static final String GAP = "  ";
    private static final int MIN_COLUMN_WIDTH = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table without rows. */
    public TerminalTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).toList());
    }

    /**
     * A column.
     *
     * @param heading text above the cells
     * @param cells layout of the cells
     */
    public record Column(String heading, Cells cells) {
        public static Column text(String heading) {
            return new Column(heading, Cells.LEFT);
        }

        public static Column number(String heading) {
            return new Column(heading, Cells.RIGHT);
        }

        /** Wrapped text: overlong cells continue on the next line. */
        public static Column prose(String heading) {
            return new Column(heading, Cells.WRAPPED);
        }

        private List<String> lines(String cell, int width) {
            return cells == Cells.WRAPPED ? DisplayWidth.wrap(cell, width) : List.of(DisplayWidth.fit(cell, width));
        }

        private String pad(String line, int width) {
            String blank = " ".repeat(width - DisplayWidth.of(line));
            return cells == Cells.RIGHT ? blank + line : line + blank;
        }
    }

    private enum Cells {
        LEFT,
        RIGHT,
        WRAPPED
    }

    /** Adds a row with one cell per column. */
    public TerminalTable row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /**
     * The table as lines that each end with a line break. If it is wider than the terminal, the widest columns are narrowed.
     *
     * @param terminal width in columns, or {@link dev.marquee.cli.terminal.Terminal#NO_TERMINAL} for no limit
     */
    public String lines(int terminal) {
        int[] widths = widths(terminal);
        return rows.stream().map(row -> lines(row, widths)).collect(Collectors.joining());
    }

    private int[] widths(int terminal) {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElseThrow())
                .toArray();
        int available =
                terminal == Terminal.NO_TERMINAL ? Integer.MAX_VALUE : terminal - GAP.length() * (columns.size() - 1);
        while (IntStream.of(widths).sum() > available) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((first, second) -> widths[second] > widths[first] ? second : first)
                    .orElseThrow();
            if (widths[widest] <= MIN_COLUMN_WIDTH) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private String lines(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, row.size())
                .mapToObj(column -> columns.get(column).lines(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, line, widths) + "\n")
                .collect(Collectors.joining());
    }

    private String line(List<List<String>> cells, int line, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    List<String> lines = cells.get(column);
                    return columns.get(column).pad(line < lines.size() ? lines.get(line) : "", widths[column]);
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
