package dev.marquee.imports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param divider the character between two cells
 * @param skipped the number of lines above the names of the columns
 * @param known how many of the columns mean something
 */
record TableForm(char divider, int skipped, int known) {
    /** The divider of a table of one column: it does not occur. */
    private static final char NONE = '\u001F';

    private static final String DIVIDERS = ",;\t|";
    private static final int MAX_SKIPPED = 20;

    /**
     * The form of a table: of the first lines, the one in which most cells are known names of columns, among them one that
     * names movies.
     *
     * @param lines the first lines of the text
     */
    static Optional<TableForm> of(List<String> lines, ColumnFinder finder) {
        Optional<TableForm> best = Optional.empty();
        int first = firstText(lines);
        for (int index = first; index < Math.min(lines.size(), first + MAX_SKIPPED); index++) {
            for (char divider : dividers(lines, first)) {
                List<String> cells = cells(lines.get(index), divider);
                int known = finder.known(cells);
                // Among titles one by one a title may be a name of a column: The Name. It is one only at the top.
                boolean isOne = cells.size() == 1 && (index > first || !isAlone(lines.get(index)));
                if (known > best.map(TableForm::known).orElse(0) && !isOne) {
                    best = Optional.of(new TableForm(cells.size() == 1 ? NONE : divider, index, known));
                }
            }
        }
        return best;
    }

    /** The form of a table with unknown names of columns: they stand in the first line, by its most frequent divider. */
    static TableForm ofUnknown(List<String> lines) {
        int first = firstText(lines);
        String line = first < lines.size() ? lines.get(first) : "";
        char best = ',';
        for (char divider : dividers(lines, first)) {
            best = cells(line, divider).size() > cells(line, best).size() ? divider : best;
        }
        return new TableForm(best, first, 0);
    }

    /** The cells of one line; a quoted cell cannot have a line break here. */
    static List<String> cells(String line, char divider) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (isQuoted || cell.toString().isBlank())) {
                isQuoted = !isQuoted;
            } else if (c == divider && !isQuoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static boolean isAlone(String line) {
        return DIVIDERS.chars().noneMatch(divider -> line.indexOf(divider) >= 0);
    }

    /** The first line that is neither blank nor Excel's line with the divider. */
    private static int firstText(List<String> lines) {
        int first = 0;
        while (first < lines.size() && (lines.get(first).isBlank() || named(lines.get(first)) >= 0)) {
            first++;
        }
        return first;
    }

    private static char[] dividers(List<String> lines, int first) {
        for (String line : lines.subList(0, first)) {
            if (named(line) >= 0) {
                return new char[] {(char) named(line)};
            }
        }
        return DIVIDERS.toCharArray();
    }

    /** The divider that a line {@code sep=;} names, or -1. */
    private static int named(String line) {
        String text = line.startsWith("\"") && line.stripTrailing().endsWith("\"")
                ? line.stripTrailing()
                        .substring(1, Math.max(1, line.stripTrailing().length() - 1))
                : line;
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() == 5 ? text.charAt(4) : -1;
    }
}
