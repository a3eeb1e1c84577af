package dev.marquee.fuzz;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.user.User;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small model files of every algorithm, and what is done with a model that was read. */
final class TrainedModels {
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "popular", Map.of("demographics", "gender+occupation"),
            "itemknn", Map.of("neighbours", "3"),
            "als", Map.of("rank", "2", "sweeps", "2"),
            "ials", Map.of("rank", "2", "sweeps", "2"),
            "bpr", Map.of("rank", "2", "epochs", "2"),
            "svdpp", Map.of("rank", "2", "sweeps", "2"),
            "neural", Map.of("embedding", "2", "hidden", "3", "epochs", "2"),
            "bayesfm",
                    Map.of(
                            "rank", "2",
                            "sweeps", "4",
                            "burnIn", "1",
                            "chains", "1",
                            "draws", "2",
                            "timeBuckets", "day"),
            "blend", Map.of("members", "bias+als"));

    private TrainedModels() {}

    /** A file per algorithm that can be trained on a few ratings. */
    static List<byte[]> files() {
        return Algorithms.all().stream()
                .map(algorithm -> file(algorithm.name(), data(algorithm.name())))
                .toList();
    }

    private static Dataset data(String algorithm) {
        return List.of("blend", "hybrid", "neural").contains(algorithm)
                ? RandomRatings.of(12, 15, 60, 1)
                : SmallData.cinema();
    }

    private static byte[] file(String algorithm, Dataset data) {
        try {
            Path path = Scratch.file("trained", algorithm + ".marquee", new byte[0]);
            Map<String, String> options = OPTIONS.getOrDefault(algorithm, Map.of());
            Marquee.train(data, Algorithms.named(algorithm).recipe(options)).save(path);
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file, and asks its model for what people ask for. */
    static void use(Path file) {
        MarqueeModel model = Marquee.open(file);
        List<MovieId> movies = model.data().catalogue().ids().ids();
        if (movies.isEmpty() || model.data().users().size() == 0) {
            return;
        }
        String movie = movies.getFirst().value();
        User known = model.user(model.data().users().ids().id(0).value());
        ask(() -> model.recommend(known, 3));
        ask(() -> model.predict(known, movie));
        ask(() -> model.explain(known, movie, 2));
        ask(() -> model.similar(movie, 3));
        ask(() -> model.recommend(model.foldIn(Map.of(movie, value(model.data()))), 3));
    }

    /** Some models have no answer, and say so. */
    private static void ask(Runnable question) {
        try {
            question.run();
        } catch (MarqueeException e) {
            // A refusal is as good as an answer.
        }
    }

    private static float value(Dataset data) {
        return data.ratings().isImplicit() ? 1 : data.ratings().scale().max();
    }
}
