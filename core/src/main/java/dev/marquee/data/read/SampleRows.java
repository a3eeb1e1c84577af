package dev.marquee.data.read;

import dev.marquee.data.read.parse.LineCells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first lines of a table, divided into cells by one delimiter.
 *
 * @param delimiter one character, of which a blank also stands for several, or {@code ::}
 * @param rows the cells of each line, without the blanks around them
 */
record SampleRows(String delimiter, List<List<String>> rows) {
    /** Where two divide the lines equally well, the first does. */
    private static final List<String> DELIMITERS = List.of("::", "\t", ";", "|", ",");

    private static final String BLANK = " ";

    /** The rows by the delimiter that divides most lines into equally many and most cells; blanks only if no other does. */
    static SampleRows of(List<String> lines) {
        SampleRows best = of(lines, BLANK);
        int score = 0;
        for (String delimiter : DELIMITERS) {
            SampleRows rows = of(lines, delimiter);
            if (rows.score() > score) {
                best = rows;
                score = rows.score();
            }
        }
        return best;
    }

    static SampleRows of(List<String> lines, String delimiter) {
        return new SampleRows(
                delimiter,
                lines.stream().map(line -> LineCells.of(line, delimiter)).toList());
    }

    /** The delimiters to try on a line of names. */
    static List<String> delimiters() {
        return DELIMITERS;
    }

    /** The number of cells that most lines have. */
    int width() {
        Map<Integer, Integer> lines = new HashMap<>();
        rows.forEach(row -> lines.merge(row.size(), 1, Integer::sum));
        return lines.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private int score() {
        int width = width();
        return (width - 1)
                * (int) rows.stream().filter(row -> row.size() == width).count();
    }
}
