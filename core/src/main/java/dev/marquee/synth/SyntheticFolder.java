package dev.marquee.synth;

import dev.marquee.data.Movie;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import dev.marquee.synth.SyntheticReport.PredictionErrors;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Writes synthetic ratings as a folder in the layout of MovieLens: {@code ratings.csv} or {@code ratings.parquet}, {@code
 * movies.csv}, and {@code synthetic.json} with the smallest possible error. Ids are 1, 2, ….
 *
 * @param size the numbers of users, movies and ratings
 * @param seed of the random numbers; the same files for the same seed, on any number of threads
 * @param encoding of the ratings
 */
public record SyntheticFolder(SyntheticSize size, long seed, RatingEncoding<?> encoding) {
    private static final int BYTES_PER_MOVIE = 80;

    /**
     * Writes the folder, completely or not at all.
     *
     * @param folder must not exist, or be empty
     * @param workers the threads to use
     * @param progress receives the number of ratings written so far
     * @return what was written
     * @throws dev.marquee.data.MarqueeException if the folder has files, the disk is full or a file cannot be written
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    public SyntheticReport write(Path folder, Workers workers, LongConsumer progress) {
        long bytes = (long) size.ratings() * encoding.bytesPerRating() + (long) size.movies() * BYTES_PER_MOVIE;
        return new NewFolder(folder).write(bytes, temporary -> {
            SyntheticRatings ratings = new SyntheticRatings(size, seed);
            writeMovies(ratings.movies(), temporary.resolve("movies.csv"));
            ErrorSums sums = writeRatings(ratings, encoding, temporary, workers, progress);
            SyntheticReport report = new SyntheticReport(
                    size.users(),
                    size.movies(),
                    size.ratings(),
                    seed,
                    encoding.format(),
                    folder.toString(),
                    PredictionErrors.of(sums));
            Files.writeString(temporary.resolve("synthetic.json"), report.json());
            return report;
        });
    }

    private static <T> ErrorSums writeRatings(
            SyntheticRatings ratings, RatingEncoding<T> encoding, Path folder, Workers workers, LongConsumer progress)
            throws IOException {
        try (RatingEncoding.Output<T> out = encoding.open(folder.resolve(encoding.file()))) {
            AtomicLong written = new AtomicLong();
            return ratings.draw(workers, encoding::encode, (encoded, count) -> {
                out.write(encoded);
                progress.accept(written.addAndGet(count));
            });
        }
    }

    private void writeMovies(SyntheticMovies movies, Path file) throws IOException {
        PlausibleTitles titles = new PlausibleTitles();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("movieId,title,genres\n");
            for (int movie = 0; movie < movies.size(); movie++) {
                Movie described = movies.describe(movie, titles.next(Rng.keyed(seed, Streams.TITLE, movie)));
                // No title has quotation marks.
                out.write("%s,\"%s\",%s\n"
                        .formatted(described.id(), described.titleAndYear(), String.join("|", described.genres())));
            }
        }
    }
}
