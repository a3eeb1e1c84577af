package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells in columns that line up, whatever their characters' widths; numbers line up on the right. */
public final class TerminalTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows yet. */
    public TerminalTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).toList());
    }

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param cells how its cells are laid out
     */
    public record Column(String heading, Cells cells) {
        public static Column text(String heading) {
            return new Column(heading, Cells.LEFT);
        }

        public static Column number(String heading) {
            return new Column(heading, Cells.RIGHT);
        }

        /** Prose: what does not fit in a line goes on in the next. */
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

    /** Adds a row with a cell for each column. */
    public TerminalTable row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /**
     * The table as lines, each ended. Where it is wider than the terminal, its widest columns are narrowed until it fits.
     *
     * @param terminal its width, or {@link dev.marquee.cli.terminal.Terminal#NO_TERMINAL} for no limit
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
        int room =
                terminal == Terminal.NO_TERMINAL ? Integer.MAX_VALUE : terminal - GAP.length() * (columns.size() - 1);
        while (IntStream.of(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
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
