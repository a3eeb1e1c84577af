package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Seconds to a data set in memory, with users and movies numbered and ratings sorted. Arguments: {@code files} or
 * {@code cache} (of parsed ratings, which is filled before), data such as {@code synth} writes, threads, runs. Prints a
 * line of JSON: the seconds of each run, of which the first is that of a new JVM, and the number of ratings.
 */
public final class LoadTimes {
    private LoadTimes() {}

    /** Prints the line. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        Path cache = Files.createTempDirectory("marquee-cache");
        ProcessUsage usage = new ProcessUsage();
        try (Workers workers = Workers.of(Integer.parseInt(arguments[2]))) {
            DatasetReader reader = new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT);
            if (arguments[0].equals("cache")) {
                reader = reader.cachedIn(cache, Long.MAX_VALUE);
                reader.read(data);
            }
            DatasetReader chosen = reader;
            Supplier<Dataset> read = () -> chosen.read(data).data();
            int ratings = 0;
            for (int run = 0; run < Integer.parseInt(arguments[3]); run++) {
                ratings = usage.time(read).ratings().size();
            }
            System.out.println("{%s, \"ratings\": %d}".formatted(usage.json(), ratings));
        } finally {
            delete(cache);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
