package dev.marquee.report;

import java.util.List;

/** Content of a section. Sealed, because each kind needs its own HTML and CSS rule. */
public sealed interface Content {
    /** The figures of this content. */
    default List<Figure> figures() {
        return List.of();
    }

    /** A paragraph. */
    record Prose(String text) implements Content {}

    /** Findings, one sentence each. */
    record Findings(List<String> sentences) implements Content {
        /** Copies the list. */
        public Findings {
            sentences = List.copyOf(sentences);
        }
    }

    /** A full-width figure. */
    record Wide(Figure figure) implements Content {
        @Override
        public List<Figure> figures() {
            return List.of(figure);
        }
    }

    /** A half-width figure. */
    record Narrow(Figure figure) implements Content {
        @Override
        public List<Figure> figures() {
            return List.of(figure);
        }
    }

    /** Parts in two columns on wide screens, filled column by column; parts are not broken. */
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
     * @param caption text above the table
     * @param columns left to right
     * @param rows one cell per column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Content {
        /** Copies the lists and checks their sizes. */
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

    /** A column of a table; numbers are right-aligned. */
    record Column(String heading, boolean number) {}

    /** Commands to run, one per line. */
    record Code(String text) implements Content {}
}
