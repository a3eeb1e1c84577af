package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Progress;
import dev.marquee.model.Scorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fold-in of a new user with 100 ratings, over 5,000 movies at rank 64, on one thread: the cost of a request besides
 * making the list. Half of the rated movies are popular.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class FoldInBenchmark {
    private static final int MOVIES = 5_000;
    private static final int RATINGS = 100_000;
    private static final int RATED = 100;
    private static final Map<String, String> FACTORS = Map.of("rank", "64", "sweeps", "2");
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "als",
            FACTORS,
            "ials",
            FACTORS,
            "svdpp",
            FACTORS,
            "bpr",
            Map.of("rank", "64", "epochs", "2"),
            "neural",
            Map.of("embedding", "64", "epochs", "2", "refit", "false"),
            "bayesfm",
            Map.of("rank", "64", "sweeps", "34", "burnIn", "2", "draws", "32", "chains", "4"));

    /** The algorithm. */
    @Param({"popular", "bias", "itemknn", "userknn", "ease", "slim", "als", "ials", "svdpp", "bpr", "neural", "bayesfm"
    })
    public String algorithm = "";

    private final UserProfile profile = new UserProfile(
            Demographics.UNKNOWN,
            IntStream.range(0, RATED)
                    .mapToObj(i -> new UserProfile.Rated(i < RATED / 2 ? i : 37 * i, 1 + i % 5))
                    .toList());
    private Optional<FoldInModel> model = Optional.empty();

    /** Trains briefly; the quality of the scores does not affect the times. */
    @Setup
    public void train() {
        Dataset data = SyntheticData.of(RATINGS, MOVIES);
        try (Workers workers = Workers.ofMachine()) {
            model = Optional.of((FoldInModel) Algorithms.named(algorithm)
                    .recipe(OPTIONS.getOrDefault(algorithm, Map.of()))
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT)));
        }
    }

    /** The fold-in of a new user, without scores unless the model precomputes them. */
    @Benchmark
    public Scorer foldIn() {
        return model.orElseThrow().foldIn(profile);
    }
}
