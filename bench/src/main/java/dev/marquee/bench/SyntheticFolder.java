package dev.marquee.bench;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes synthetic ratings as a folder in the format of MovieLens, for measurements at sizes that cannot be bundled.
 * Arguments: folder, number of ratings, number of movies.
 */
public final class SyntheticFolder {
    private SyntheticFolder() {}

    /** Writes {@code movies.csv} and {@code ratings.csv}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int movies = Integer.parseInt(arguments[2]);
        write(folder.resolve("movies.csv"), SyntheticTitles.of(movies));
        write(
                folder.resolve("ratings.csv"),
                SyntheticRatings.of(Integer.parseInt(arguments[1]), movies).ratings());
    }

    private static void write(Path file, Catalogue catalogue) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("movieId,title,genres\n");
            for (int movie = 0; movie < catalogue.size(); movie++) {
                Movie entry = catalogue.movie(movie);
                out.write("%d,\"%s\",%s%n"
                        .formatted(
                                movie + 1,
                                entry.titleAndYear().replace("\"", "\"\""),
                                String.join("|", entry.genres())));
            }
        }
    }

    private static void write(Path file, Ratings ratings) throws IOException {
        RatingRows rows = ratings.byUser();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("userId,movieId,rating,timestamp\n");
            for (int user = 0; user < rows.rows(); user++) {
                for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                    out.write((user + 1) + "," + (rows.column(entry) + 1) + "," + rows.value(entry) + ","
                            + ratings.time(entry) + "\n");
                }
            }
        }
    }
}
