package dev.marquee.bench;

import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The scores of all movies of the bundled data for one user, by the study's network, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoreBenchmark {
    private Optional<Model> model = Optional.empty();
    private float[] scores = new float[0];
    private int user;

    /** Trains for two epochs; the quality of the scores does not affect the times. */
    @Setup
    public void train() {
        ExecutionContext context =
                new ExecutionContext(Map.of("HOME", "/"), 2, Progress.SILENT, Progress.SILENT, notice -> {});
        var data = new DataService(context)
                .read(DataRequest.of(DataService.BUNDLED))
                .data();
        try (Workers workers = Workers.ofMachine()) {
            Model trained = Algorithms.named("neural")
                    .recipe(Map.of("preset", "study", "epochs", "2"))
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
            scores = new float[trained.movies()];
            model = Optional.of(trained);
        }
    }

    /** The user tower and the scores of all movies. */
    @Benchmark
    public float[] scoreAll() {
        Model trained = model.orElseThrow();
        user = (user + 1) % trained.users();
        trained.scorer(user).scoreAll(scores);
        return scores;
    }
}
