package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.ReadReport.FieldCount;
import dev.marquee.data.read.TextTable.Parsed;
import dev.marquee.data.read.TextTable.RowParser;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.LineError;
import dev.marquee.data.read.parse.LineErrorHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder being read, with collectors for errors, field counts and notes. Its files of movies and users describe the ratings
 * and are not needed: one of another form is passed over with a note.
 *
 * @param path the folder
 * @param skipped handles invalid lines
 * @param fields grows with each table read
 * @param notes grows with each file passed over
 */
record Folder(Path path, LineErrorHandler skipped, List<FieldCount> fields, List<String> notes) {
    Optional<InputFile> find(String file) {
        return InputFile.find(path, file);
    }

    Optional<TextTable> delimited(String file, String divider, List<String> names) {
        return find(file).map(found -> TextTable.delimited(found, divider, names));
    }

    Optional<TextTable> csv(String file) {
        return find(file).map(TextTable::csv);
    }

    /** As {@link #csv}; a file that is not valid CSV is passed over. */
    Optional<TextTable> optionalCsv(String file) {
        try {
            return csv(file);
        } catch (MarqueeException e) {
            notes.add("%s was passed over: %s".formatted(file, e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * The parsed lines of a table, or empty if none of them has the expected form, which gives a note. Other invalid lines are
     * handled according to strict or lenient reading.
     *
     * @param minFields the minimum number of fields of a line
     */
    <T> Optional<List<T>> parse(TextTable table, int minFields, RowParser<T> parser) {
        Parsed<T> parsed = table.parse(minFields, parser);
        List<LineError> errors = parsed.errors();
        if (parsed.values().isEmpty() && !errors.isEmpty()) {
            notes.add("%s was passed over, because no line of it has the expected form; the first: %s"
                    .formatted(table.file(), errors.getFirst().describe(table.file())));
            return Optional.empty();
        }
        skipped.add(table.file(), errors.size(), errors);
        count(table);
        return Optional.of(parsed.values());
    }

    /** Counts the blank fields of a table. */
    void count(TextTable table) {
        fields.addAll(table.missing());
    }
}
