package dev.marquee.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checked-in inputs: a folder per reader, a file per input. All are synthetic. */
final class Corpus {
    private Corpus() {}

    static Path folder() {
        return Path.of(System.getProperty("marquee.root", "..")).resolve("app/src/test/resources/dev/marquee/fuzz");
    }

    /** The files of a reader, by name. */
    static List<Path> of(FuzzedReader reader) throws IOException {
        Path folder = folder().resolve(reader.label());
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
