package dev.marquee.imports;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportFile;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableFile;
import dev.marquee.internal.Quoted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a file is not recognized: what was seen, what is missing, what to do. */
final class Unrecognized {
    private static final int MAX_NAMES = 12;

    private Unrecognized() {}

    static MarqueeException error(Path path, ExportFile file, ImportOptions options) throws IOException {
        List<ExportPart> parts = file.parts();
        String sought = options.source()
                .filter(source -> source != ImportSource.CSV)
                .map(source -> "an export of " + source.label())
                .orElse("a table of movies");
        if (parts.isEmpty()) {
            return new MarqueeException(
                    "%s has no table, text or JSON in it that is read%s; give the zip archive of an export, or unpack it and give the file of ratings itself"
                            .formatted(path, file.allNames().isEmpty() ? ": it is empty" : ", only " + listed(file)));
        }
        if (file.isArchive()) {
            return new MarqueeException(
                    "%s is an archive of %s, none of which is a table or JSON with movies; give the file of ratings itself"
                            .formatted(
                                    path,
                                    names(parts.stream()
                                            .map(ExportPart::simpleName)
                                            .toList())));
        }
        List<String> names = TableFile.open(parts.getFirst(), options.columns()).header().names().stream()
                .filter(name -> !name.isBlank())
                .toList();
        if (names.isEmpty()) {
            return new MarqueeException("%s is empty; give a file with movies".formatted(path));
        }
        return new MarqueeException(
                "%s is not %s: its first line is %s, which names no column with a title or an id; write a line such as title,year,rating above the movies, or set columns to title=NAME,rating=NAME"
                        .formatted(path, sought, names(names)));
    }

    private static String listed(ExportFile file) {
        return names(file.allNames()) + " (what is in folders named deleted or orphaned is left out)";
    }

    private static String names(List<String> names) {
        return names.stream().limit(MAX_NAMES).map(Quoted::of).collect(Collectors.joining(", "))
                + (names.size() > MAX_NAMES ? ", …" : "");
    }
}
