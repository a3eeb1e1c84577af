package dev.marquee.report;

import java.util.List;

/** What a section can hold. Sealed, because each kind needs its rule in the HTML and the style sheet. */
public sealed interface Content {
    /** The figures in it. */
    default List<Figure> figures() {
        return List.of();
    }

    /** A paragraph. */
    record Prose(String text) implements Content {}

    /** What was found, a sentence each. */
    record Findings(List<String> sentences) implements Content {
        /** Copies the list. */
        public Findings {
            sentences = List.copyOf(sentences);
        }
    }

    /** A figure over the full width. */
    record Wide(Figure figure) implements Content {
        @Override
        public List<Figure> figures() {
            return List.of(figure);
        }
    }

    /** A figure for half of the width. */
    record Narrow(Figure figure) implements Content {
        @Override
        public List<Figure> figures() {
            return List.of(figure);
        }
    }

    /** Parts in two columns where there is room, first down, then across; none of them is broken. */
    record Columns(List<Content> parts) implements Content {
        /** Copies the list. */
        public Columns {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Figure> figures() {
            return parts.stream().flatMap(part -> part.figures().stream()).toList();
        }
    }

    /**
     * A table.
     *
     * @param caption above it
     * @param columns left to right
     * @param rows with a cell for each column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Content {
        /** Copies the lists and checks that they agree. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("%d cells for %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /** A column of a table; numbers line up on the right. */
    record Column(String heading, boolean number) {}

    /** Something to type: a command or more, a line each. */
    record Code(String text) implements Content {}
}
