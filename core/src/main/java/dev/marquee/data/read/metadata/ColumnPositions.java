package dev.marquee.data.read.metadata;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import java.util.List;

/**
 * Where a file has the columns that are needed; versions of a file may order them differently or have more.
 *
 * @param width number of columns of the file
 * @param columns 0-based position of each needed column
 */
record ColumnPositions(int width, List<Integer> columns) {
    /** The description of a line that has fewer columns, such as the last one of a truncated file. */
    static final String TOO_SHORT = "with fewer columns than the first line";

    ColumnPositions {
        columns = List.copyOf(columns);
    }

    /** The names in the fields of a first line, without byte order mark and blanks around them. */
    static List<String> names(List<String> fields) {
        return fields.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    /**
     * Finds columns by name.
     *
     * @param names the file's columns, from its first line
     * @param needed the needed columns
     * @throws MarqueeException if one is missing
     */
    static ColumnPositions of(InputFile file, List<String> names, List<String> needed) {
        List<String> clean = names(names);
        for (String column : needed) {
            if (!clean.contains(column)) {
                throw new MarqueeException("%s has no column '%s'%s; its first line must name the columns %s"
                        .formatted(
                                file.label(),
                                column,
                                clean.isEmpty() ? ", it is empty" : " among " + String.join(", ", clean),
                                String.join(", ", needed)));
            }
        }
        return new ColumnPositions(
                clean.size(), needed.stream().map(clean::indexOf).toList());
    }
}
