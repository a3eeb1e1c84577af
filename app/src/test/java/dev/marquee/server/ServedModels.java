package dev.marquee.server;

import dev.marquee.service.TrainedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models to serve. */
public final class ServedModels {
    /** The title of the tiny model's movie 1, which a page that does not escape it would run. */
    public static final String EVIL = "<script>alert(1)</script>";

    private ServedModels() {}

    /** Of the bundled ratings; knows chances and folds people in. Short chains: good enough to be asked. */
    public static Path bundled(Path folder) {
        return train(
                folder,
                "bayesfm",
                "movielens-small",
                Map.of("sweeps", "8", "burnIn", "2", "chains", "1", "rank", "4", "draws", "3"));
    }

    /** Of 12 users and 30 movies, whose ids at TMDb are their own but for the first, which has none; trained in no time. */
    public static Path tiny(Path folder) {
        Path data = folder.resolve("tiny");
        try {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve("movies.csv"),
                    "movieId,title,genres\n"
                            + IntStream.rangeClosed(1, 30)
                                    .mapToObj(movie -> "%d,%s (%d),%s"
                                            .formatted(
                                                    movie,
                                                    movie == 1 ? EVIL : "Film " + movie,
                                                    1980 + movie,
                                                    movie % 2 == 0 ? "Comedy" : "Drama|War"))
                                    .collect(Collectors.joining("\n")));
            Files.writeString(
                    data.resolve("links.csv"),
                    "movieId,imdbId,tmdbId\n"
                            + IntStream.rangeClosed(2, 30)
                                    .mapToObj("%1$d,%1$07d,%1$d"::formatted)
                                    .collect(Collectors.joining("\n")));
            Files.writeString(
                    data.resolve("ratings.csv"),
                    "userId,movieId,rating,timestamp\n"
                            + IntStream.rangeClosed(1, 12)
                                    .boxed()
                                    .flatMap(user -> IntStream.rangeClosed(1, 30)
                                            .filter(movie -> (user * 7 + movie * 5) % 3 != 0)
                                            .mapToObj(movie -> "%d,%d,%s,%d"
                                                    .formatted(
                                                            user,
                                                            movie,
                                                            1 + (user * movie) % 9 * 0.5,
                                                            1_000_000_000 + user * 100 + movie)))
                                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return train(folder, "als", data.toString(), Map.of("rank", "4", "sweeps", "3"));
    }

    private static Path train(Path folder, String algorithm, String data, Map<String, String> options) {
        return TrainedFiles.write(folder.resolve(algorithm + ".marquee"), algorithm, data, options);
    }
}
