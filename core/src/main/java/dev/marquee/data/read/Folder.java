package dev.marquee.data.read;

import dev.marquee.data.read.ReadReport.FieldCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that is read, and where what is noticed on the way is put down.
 *
 * @param path the folder
 * @param skipped deals with bad lines
 * @param fields grows with each table read
 */
record Folder(Path path, LineErrorHandler skipped, List<FieldCount> fields) {
    Optional<InputFile> find(String file) {
        return InputFile.find(path, file);
    }

    Optional<TextTable> divided(String file, String divider, List<String> names) {
        return find(file).map(found -> noted(TextTable.divided(found, divider, names)));
    }

    Optional<TextTable> csv(String file) {
        return find(file).map(found -> noted(TextTable.csv(found)));
    }

    private TextTable noted(TextTable table) {
        fields.addAll(table.missing());
        return table;
    }
}
