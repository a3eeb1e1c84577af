package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads a {@code ratings.csv} in the format of MovieLens with four million synthetic ratings by 40,000 users of 20,000
 * movies: about 100 MB, from the disk cache to a columnar data set. {@code megabytes} is MB per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadBenchmark {
    private static final int USERS = 40_000;
    private static final int RATINGS_PER_USER = 100;
    private static final int MOVIES = 20_000;
    private static final int FIRST_TIME = 1_000_000_000;

    @Param({"1", "2"})
    private int threads;

    private Path folder = Path.of("");
    private Workers workers = Workers.of(1);

    /** Counts megabytes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Megabytes {
        /** Megabytes read. */
        public double megabytes;

        /** Resets the counter. */
        @Setup(Level.Iteration)
        public void clear() {
            megabytes = 0;
        }
    }

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        workers.close();
        workers = Workers.of(threads);
        folder = Files.createTempDirectory("marquee-read");
        Rng rng = Rng.keyed(1, 2);
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write("userId,movieId,rating,timestamp\n");
            for (int user = 1; user <= USERS; user++) {
                int movie = 0;
                for (int i = 0; i < RATINGS_PER_USER; i++) {
                    movie += 1 + rng.nextInt(2 * MOVIES / RATINGS_PER_USER - 1);
                    double rating = (1 + rng.nextInt(10)) / 2.0;
                    out.write(user + "," + movie + "," + rating + "," + (FIRST_TIME + rng.nextInt(FIRST_TIME)) + "\n");
                }
            }
        }
    }

    private Path file() {
        return folder.resolve("ratings.csv");
    }

    /** Reads it. */
    @Benchmark
    public Dataset read(Megabytes megabytes) throws IOException {
        megabytes.megabytes += Files.size(file()) / 1e6;
        return new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT)
                .read("synthetic", folder)
                .data();
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        workers.close();
        Files.delete(file());
        Files.delete(folder);
    }
}
