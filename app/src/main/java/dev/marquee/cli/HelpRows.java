package dev.marquee.cli;

import dev.marquee.cli.terminal.DisplayWidth;
import dev.marquee.cli.terminal.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * Rows of a help text, wrapped between words only: picocli would also break file names and options.
 *
 * @param width in columns
 * @param ansi whether there are colours
 */
record HelpRows(int width, Ansi ansi) {
    private static final String INDENT = "  ";
    private static final int LABEL_COLUMNS = 24;
    private static final String BELOW = "\n" + " ".repeat(LABEL_COLUMNS);

    /** A name and what it means. */
    record Row(String label, String meaning) {}

    String heading(String title) {
        return ansi.string("@|bold " + title + ":|@") + "\n";
    }

    /** The labels with their meanings in a column; below a label that is too wide. */
    String table(List<Row> rows) {
        return rows.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Row row) {
        String label = INDENT + ansi.string("@|yellow " + row.label() + "|@");
        int used = INDENT.length() + DisplayWidth.of(row.label());
        String gap = used < LABEL_COLUMNS ? " ".repeat(LABEL_COLUMNS - used) : BELOW;
        return label + gap + String.join(BELOW, DisplayWidth.lines(row.meaning(), width - LABEL_COLUMNS)) + "\n";
    }

    /** Paragraphs, each on lines of its own. */
    String wrapped(String... paragraphs) {
        return Arrays.stream(paragraphs)
                .flatMap(paragraph -> Wrapping.of(paragraph, width).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
