package dev.marquee.bench.spark;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;

/** Reads the ratings of a MovieLens folder. */
final class Files {
    private Files() {}

    static Dataset read(Path folder) {
        return new DatasetReader(ReadOptions.DEFAULT, ForkJoinPool.commonPool(), ReadListener.SILENT)
                .read(folder.getFileName().toString(), folder)
                .data();
    }
}
