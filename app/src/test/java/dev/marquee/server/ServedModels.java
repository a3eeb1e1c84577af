package dev.marquee.server;

import dev.marquee.service.TrainedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models to serve. */
public final class ServedModels {
    /** The title of movie 1 of the tiny model, a script that a page would run if it did not escape it. */
    public static final String EVIL = "<script>alert(1)</script>";

    private ServedModels() {}

    /** A model of the bundled ratings that predicts probabilities and folds users in. Short chains, sufficient for tests. */
    public static Path bundled(Path folder) {
        return train(
                folder,
                "bayesfm",
                "movielens-small",
                Map.of("sweeps", "8", "burnIn", "2", "chains", "1", "rank", "4", "draws", "3"));
    }

    /** A model of 12 users and 30 movies, trained fast. TMDb ids equal the movie ids; movie 1 has none. */
    public static Path tiny(Path folder) {
        return trainAls(folder, write(folder.resolve("tiny"), 12, 30));
    }

    /** A model of 40 users and 300 movies of five directors, with plots. */
    public static Path described(Path folder) {
        Path data = write(folder.resolve("described"), 40, 300);
        try {
            Files.writeString(
                    data.resolve("tmdb-movies.jsonl"),
                    IntStream.rangeClosed(2, 300)
                            .mapToObj(movie -> """
                                {"id":%1$d,"overview":"The story of film %1$d.","credits":{"crew":[{"name":"Director %2$d","job":"Director"}]}}
                                """.formatted(movie, movie % 5))
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trainAls(folder, data);
    }

    /**
     * A model of 12 users and 30 movies whose files are changed before.
     *
     * @param changed of the name of a file and one of its lines, the line to write
     */
    public static Path changed(Path folder, BinaryOperator<String> changed) {
        Path data = write(folder.resolve("changed"), 12, 30);
        try {
            for (String file : List.of("movies.csv", "links.csv", "ratings.csv")) {
                Path table = data.resolve(file);
                Files.write(
                        table,
                        Files.readAllLines(table).stream()
                                .map(line -> changed.apply(file, line))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trainAls(folder, data);
    }

    private static Path trainAls(Path folder, Path data) {
        return train(folder, "als", data.toString(), Map.of("rank", "4", "sweeps", "3"));
    }

    private static Path write(Path data, int users, int movies) {
        try {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve("movies.csv"),
                    "movieId,title,genres\n"
                            + IntStream.rangeClosed(1, movies)
                                    .mapToObj(movie -> "%d,%s (%d),%s"
                                            .formatted(
                                                    movie,
                                                    movie == 1 ? EVIL : "Film " + movie,
                                                    1981 + (movie - 1) % 30,
                                                    movie % 2 == 0 ? "Comedy" : "Drama|War"))
                                    .collect(Collectors.joining("\n")));
            Files.writeString(
                    data.resolve("links.csv"),
                    "movieId,imdbId,tmdbId\n"
                            + IntStream.rangeClosed(2, movies)
                                    .mapToObj("%1$d,%1$07d,%1$d"::formatted)
                                    .collect(Collectors.joining("\n")));
            Files.writeString(
                    data.resolve("ratings.csv"),
                    "userId,movieId,rating,timestamp\n"
                            + IntStream.rangeClosed(1, users)
                                    .boxed()
                                    .flatMap(user -> IntStream.rangeClosed(1, movies)
                                            .filter(movie -> (user * 7 + movie * 5) % 3 != 0)
                                            .mapToObj(movie -> "%d,%d,%s,%d"
                                                    .formatted(
                                                            user,
                                                            movie,
                                                            1 + (user * movie) % 9 * 0.5,
                                                            1_000_000_000 + user * 100 + movie)))
                                    .collect(Collectors.joining("\n")));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path train(Path folder, String algorithm, String data, Map<String, String> options) {
        return TrainedFiles.write(folder.resolve(algorithm + ".marquee"), algorithm, data, options);
    }
}
