package dev.marquee.spark.assemble;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.HashShare;
import dev.marquee.spark.ratings.SparkJobException;
import dev.marquee.spark.ratings.UserRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * Brings ratings to the driver: writes them to a temporary folder next to the catalogue's files and reads the folder with
 * core, so that a data set from a cluster equals the same data read on one machine.
 *
 * @param name of the data set
 * @param catalogue folder that may have {@code movies.csv}, {@code links.csv} and {@code tags.csv}
 * @param scale of the ratings; empty for half stars
 * @param maxUsers how many users' ratings are taken at most; the others are left out by a hash
 * @param hadoop finds the file systems
 */
public record DriverDataset(
        String name, String catalogue, Optional<String> scale, long maxUsers, Configuration hadoop) {
    private static final List<String> FILES = List.of("movies.csv", "links.csv", "tags.csv");

    /** What a rating needs in the driver until the model is written: text, columns by user and by movie, reading. */
    private static final long BYTES_PER_RATING = 40;

    private static final long SEED = 7;

    /** The ratings of a table, of at most {@code maxUsers} users. */
    public Dataset collect(DistributedRatings table) {
        HashShare users =
                new HashShare(Math.min(1, maxUsers / (double) table.totals().users()), SEED);
        requireMemory(table, users);
        Path folder = temporary();
        try {
            for (String file : FILES) {
                copy(file, folder);
            }
            write(table, users, folder.resolve("ratings.csv"));
            ColumnNames columns = table.areEvents() ? ColumnNames.parse("weight=weight") : ColumnNames.USUAL;
            ReadOptions options = new ReadOptions(false, scale.map(RatingScale::parse), columns);
            try (Workers workers = Workers.ofMachine()) {
                return new DatasetReader(options, workers, ReadListener.SILENT)
                        .read(name, folder)
                        .data();
            }
        } catch (IOException e) {
            throw new SparkJobException(
                    "the ratings cannot be copied to %s: %s; free space there or set java.io.tmpdir"
                            .formatted(folder, e.getMessage()),
                    e);
        } finally {
            delete(folder);
        }
    }

    private static void requireMemory(DistributedRatings table, HashShare users) {
        double ratings = table.totals().ratings() * users.share();
        long bytes = (long) (ratings * BYTES_PER_RATING);
        long memory = Runtime.getRuntime().maxMemory();
        if (bytes > memory || ratings > Integer.MAX_VALUE) {
            throw new SparkJobException(
                    "a model file keeps the ratings of its users, and %,.0f ratings need about %,d MB of the driver's %,d MB; raise --driver-memory, or give --users N for a file with fewer users"
                            .formatted(ratings, bytes >> 20, memory >> 20));
        }
    }

    private static void write(DistributedRatings table, HashShare users, Path file) throws IOException {
        int[] movies = table.movieIds();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(table.areEvents() ? "userId,movieId,weight,timestamp\n" : "userId,movieId,rating,timestamp\n");
            Iterator<UserRow> rows = table.rowsOf(users).toLocalIterator();
            while (rows.hasNext()) {
                UserRow row = rows.next();
                for (int entry = 0; entry < row.size(); entry++) {
                    out.write(row.user() + "," + movies[row.movies()[entry]] + "," + row.values()[entry] + ","
                            + Integer.toUnsignedLong(row.times()[entry]) + "\n");
                }
            }
        }
    }

    private void copy(String file, Path folder) throws IOException {
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(catalogue, file);
        FileSystem files = from.getFileSystem(hadoop);
        if (files.exists(from)) {
            try (var in = files.open(from)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("marquee-spark");
        } catch (IOException e) {
            throw new SparkJobException(
                    "no temporary folder can be made: %s; set java.io.tmpdir".formatted(e.getMessage()), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("%s cannot be removed: %s".formatted(folder, e.getMessage()));
        }
    }
}
