package dev.marquee.data.read;

import dev.marquee.data.read.ReadReport.FieldCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder being read, with collectors for errors and field counts.
 *
 * @param path the folder
 * @param skipped handles invalid lines
 * @param fields grows with each table read
 */
record Folder(Path path, LineErrorHandler skipped, List<FieldCount> fields) {
    Optional<InputFile> find(String file) {
        return InputFile.find(path, file);
    }

    Optional<TextTable> delimited(String file, String divider, List<String> names) {
        return find(file).map(found -> withFieldCounts(TextTable.delimited(found, divider, names)));
    }

    Optional<TextTable> csv(String file) {
        return find(file).map(found -> withFieldCounts(TextTable.csv(found)));
    }

    private TextTable withFieldCounts(TextTable table) {
        fields.addAll(table.missing());
        return table;
    }
}
