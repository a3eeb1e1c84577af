package dev.marquee.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Seconds to a data set in memory, from its files and from the cache of parsed ratings; the first run of each is that of a new
 * JVM. Arguments: folders or files, such as those that {@code synth} writes. Set the threads by {@code -Dthreads}, the runs by
 * {@code -Druns}.
 */
public final class LoadTimes {
    private static final int THREADS =
            Integer.getInteger("threads", Runtime.getRuntime().availableProcessors());
    private static final int RUNS = Integer.getInteger("runs", 3);

    private LoadTimes() {}

    /** Prints one line per run. */
    public static void main(String[] arguments) throws IOException {
        Path cache = Files.createTempDirectory("marquee-cache");
        try (Workers workers = Workers.of(THREADS)) {
            DatasetReader reader = new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT);
            for (String argument : arguments) {
                time("from its files", reader, Path.of(argument));
                DatasetReader cached = reader.cachedIn(cache, Long.MAX_VALUE);
                cached.read(Path.of(argument));
                System.out.printf(Locale.ROOT, "cache: %,d bytes%n", bytes(cache));
                time("from the cache", cached, Path.of(argument));
            }
        } finally {
            delete(cache);
        }
    }

    private static void time(String source, DatasetReader reader, Path data) throws IOException {
        Path ratings = Files.isDirectory(data)
                ? Stream.of("ratings.csv", "ratings.parquet", "ratings.dat")
                        .map(data::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(data)
                : data;
        for (int run = 0; run < RUNS; run++) {
            long processor = processorTime();
            long start = System.nanoTime();
            Dataset read = reader.read(data).data();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s, %,d ratings %s: %.3f s, %.3f s of all processors, %.0f MB of the file per second%n",
                    data,
                    read.ratings().size(),
                    source,
                    seconds,
                    (processorTime() - processor) / 1e9,
                    Files.size(ratings) / 1e6 / seconds);
        }
    }

    /** Nanoseconds: says more than the clock if others use the machine, too. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
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
