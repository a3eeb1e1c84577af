package dev.marquee.service.retrain;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.testkit.RandomRatings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/** A model file, ratings of users, and a retraining of the model. The clock shows what a test sets. */
public final class RetrainingFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final long SECONDS = NOW.getEpochSecond();

    /** The data that models are trained on. */
    public static final Dataset DATA = RandomRatings.of(60, 40, 900, 1);

    /** Ratings of other users on the same movies. */
    public static final Dataset OTHERS = RandomRatings.of(30, 40, 400, 1);

    /** A user's rating of a movie. */
    public record Given(String user, String movie, float value) {}

    public final Path file;
    final Dataset data;
    public final List<Given> given = new ArrayList<>();
    public final List<Path> swaps = new ArrayList<>();
    public final Retraining retraining;
    public Runnable onReading = () -> {};
    Runnable onSwap = () -> {};
    volatile Instant now = NOW;

    private final ScheduledExecutorService background = Retraining.background();

    public RetrainingFixture(Path folder, Dataset data, String algorithm, int threads) {
        this.file = folder.resolve("movies.marquee");
        this.data = data;
        this.retraining = new Retraining(
                new RetrainingSettings(file, RetrainingSettings.DEFAULT_TOLERANCE, true, threads),
                this::visit,
                this::swap,
                background,
                () -> now);
        write(Algorithms.named(algorithm).recipe(Map.of()), Map.of());
    }

    /** Writes the file: a model trained by a recipe; its card states other options, if any are given. */
    public void write(Recipe recipe, Map<String, String> stated) {
        try (Workers workers = Workers.of(1)) {
            Model model = recipe.trainer().train(data, new TrainingContext(0, workers, Progress.SILENT));
            Recipe named = stated.isEmpty()
                    ? recipe
                    : Algorithms.named(recipe.algorithm()).recipe(stated);
            Algorithms.write(file, named.card(data, model, 0), data, model);
        }
    }

    private void visit(CollectedRatings.RatingVisitor visitor) {
        onReading.run();
        given.forEach(
                rating -> visitor.visit(new UserId(rating.user), new MovieId(rating.movie), rating.value, SECONDS));
    }

    private void swap(Path to) {
        onSwap.run();
        swaps.add(to);
    }

    public void rates(String user, String movie, double value) {
        given.add(new Given(user, movie, (float) value));
    }

    /** Adds new users with the ratings of the first users of another data set with the same movies. */
    public void ratesLike(Dataset others, int users) {
        for (int user = 0; user < users; user++) {
            for (int entry = others.ratings().byUser().start(user);
                    entry < others.ratings().byUser().end(user);
                    entry++) {
                rates(
                        "new" + user,
                        others.catalogue()
                                .movie(others.ratings().byUser().column(entry))
                                .id()
                                .value(),
                        others.ratings().byUser().value(entry));
            }
        }
    }

    /** Runs a retraining from start to end. */
    public RetrainingResponse retrain() {
        if (!retraining.start()) {
            throw new IllegalStateException("another retraining is running");
        }
        await();
        return retraining.response();
    }

    /** When the model in the file was trained. */
    Instant trained() {
        return new ModelVersions(file).trained();
    }

    /** Waits until the background thread is idle. */
    void await() {
        try {
            background.submit(() -> {}).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Dataset data(Path file) {
        try (ModelFile open = ModelFile.open(file)) {
            return open.dataset();
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> files() {
        try (var files = Files.list(file.toAbsolutePath().getParent())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".movies.marquee.lock") && !name.equals("movies.retrainings.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        retraining.close();
    }
}
