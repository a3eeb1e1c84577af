package dev.marquee.cli.text;

import dev.marquee.cli.terminal.DisplayWidth;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Style;
import dev.marquee.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with columns aligned by display width; numbers are right-aligned and never cut. In a narrow terminal text wraps, and
 * a table that is still too wide is printed in several parts, each with the columns up to its first text. Cells show control
 * characters escaped. Mutable, not thread-safe.
 */
public final class TerminalTable {
    private static final String GAP = "  ";
    private static final int MIN_TEXT_WIDTH = 10;
    private static final int MIN_PROSE_WIDTH = 20;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table without rows. */
    public TerminalTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).map(Printable::line).toList());
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

        /** Sentences, which need more width than names. */
        public static Column prose(String heading) {
            return new Column(heading, Cells.PROSE);
        }

        private int minWidth() {
            return switch (cells) {
                case LEFT -> MIN_TEXT_WIDTH;
                case PROSE -> MIN_PROSE_WIDTH;
                case RIGHT -> Integer.MAX_VALUE;
            };
        }

        private String pad(String line, int width) {
            String blank = " ".repeat(width - DisplayWidth.of(line));
            return cells == Cells.RIGHT ? blank + line : line + blank;
        }
    }

    private enum Cells {
        LEFT,
        RIGHT,
        PROSE
    }

    /** Adds a row with one cell per column. */
    public TerminalTable row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).map(Printable::line).toList());
        return this;
    }

    /**
     * The table as lines that each end with a line break.
     *
     * @param terminal width in columns, or {@link dev.marquee.cli.terminal.Terminal#NO_TERMINAL} for no limit
     */
    public String lines(int terminal) {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        int available = terminal == Terminal.NO_TERMINAL ? Integer.MAX_VALUE / 2 : terminal;
        return parts(widths, available).stream()
                .map(part -> lines(part, narrowed(part, widths, available)))
                .collect(Collectors.joining("\n"));
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElseThrow();
    }

    /** The columns of each part: all, or the leading ones with as many others as fit. */
    private List<List<Integer>> parts(int[] widths, int available) {
        List<Integer> leading = leading();
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(leading);
        for (int column = leading.size(); column < columns.size(); column++) {
            part.add(column);
            if (leastWidth(part, widths) > available && part.size() > leading.size() + 1) {
                part.removeLast();
                parts.add(part);
                part = new ArrayList<>(leading);
                part.add(column);
            }
        }
        parts.add(part);
        return parts;
    }

    /** The columns up to the first with text, which name the rows. */
    private List<Integer> leading() {
        int last = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).cells() != Cells.RIGHT)
                .findFirst()
                .orElse(0);
        return IntStream.rangeClosed(0, last).boxed().toList();
    }

    private int leastWidth(List<Integer> part, int[] widths) {
        return part.stream()
                        .mapToInt(column ->
                                Math.min(widths[column], columns.get(column).minWidth()))
                        .sum()
                + GAP.length() * (part.size() - 1);
    }

    /** The widths with which a part fits, if it can: the widest text is narrowed first. */
    private int[] narrowed(List<Integer> part, int[] widths, int available) {
        int[] narrowed = widths.clone();
        int text = available - GAP.length() * (part.size() - 1);
        while (part.stream().mapToInt(column -> narrowed[column]).sum() > text) {
            Optional<Integer> widest = part.stream()
                    .filter(column -> narrowed[column] > columns.get(column).minWidth())
                    .max(Comparator.comparingInt(column -> narrowed[column]));
            if (widest.isEmpty()) {
                break;
            }
            narrowed[widest.get()]--;
        }
        return narrowed;
    }

    private String lines(List<Integer> part, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            List<List<String>> wrapped = part.stream()
                    .map(column -> DisplayWidth.wrap(cells.get(column), widths[column]))
                    .toList();
            int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                String content = line(part, wrapped, line, widths);
                text.append(row == 0 ? Style.BOLD.of(content) : content).append('\n');
            }
        }
        return text.toString();
    }

    private String line(List<Integer> part, List<List<String>> wrapped, int line, int[] widths) {
        return IntStream.range(0, part.size())
                .mapToObj(i -> {
                    List<String> lines = wrapped.get(i);
                    int column = part.get(i);
                    return columns.get(column).pad(line < lines.size() ? lines.get(line) : "", widths[column]);
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
