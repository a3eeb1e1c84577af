package dev.marquee.bench.spark;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.nio.file.Path;

/** Reads the ratings of a MovieLens folder. */
final class Files {
    private Files() {}

    static Dataset read(Path folder) {
        try (Workers workers = Workers.ofMachine()) {
            return new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT)
                    .read(folder.getFileName().toString(), folder)
                    .data();
        }
    }
}
