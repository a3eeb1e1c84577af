package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.user.User;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
 * The top 10 of 2,000 movies, plain and diversified: chosen from the best hundred by the similarity of the model and of
 * genres and year.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class DiversityBenchmark {
    private static final int MOVIES = 2_000;
    private static final int RATINGS = 100_000;
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "als",
            Map.of("sweeps", "2"),
            "bayesfm",
            Map.of("rank", "16", "sweeps", "34", "burnIn", "2", "draws", "32", "chains", "4"));

    /** The algorithm. */
    @Param({"als", "bayesfm"})
    public String algorithm = "";

    private final RecommendationQuery plain = RecommendationQuery.of(new User.Known(0), 10);
    private final RecommendationQuery diverse = plain.with(new Diversification(0.5, 0));
    private Optional<Recommender> recommender = Optional.empty();

    /** Trains briefly; the quality of the lists does not affect the times. */
    @Setup
    public void train() {
        Dataset data = SyntheticData.of(RATINGS, MOVIES);
        try (Workers workers = Workers.ofMachine()) {
            recommender = Optional.of(new Recommender(
                    Algorithms.named(algorithm)
                            .recipe(OPTIONS.getOrDefault(algorithm, Map.of()))
                            .trainer()
                            .train(data, new TrainingContext(0, workers, Progress.SILENT)),
                    data));
        }
    }

    /** The plain query. */
    @Benchmark
    public Recommendations plain() {
        return recommender.orElseThrow().recommend(plain);
    }

    /** With diversity. */
    @Benchmark
    public Recommendations diverse() {
        return recommender.orElseThrow().recommend(diverse);
    }
}
