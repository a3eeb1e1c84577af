package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.interview.Interview;
import dev.marquee.recommend.interview.InterviewState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An interview over 9,000 movies with 100,000 synthetic ratings, on one thread: its creation, and the question after
 * nine answers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterviewBenchmark {
    private final Dataset data = SyntheticData.of(100_000, 9_000);

    private final Model als = train("als");
    private final Model bayesfm = train("bayesfm");
    private final Interview interview = Interview.of(als, data);
    private final InterviewState state = state();

    /** Once per model. */
    @Benchmark
    public Interview makeFromAls() {
        return Interview.of(als, data);
    }

    /** Once per model, with slower predictions. */
    @Benchmark
    public Interview makeFromBayesfm() {
        return Interview.of(bayesfm, data);
    }

    /** Once per user and answer. */
    @Benchmark
    public int[] next() {
        return interview.next(state, 1);
    }

    private Model train(String algorithm) {
        try (Workers workers = Workers.ofMachine()) {
            return Algorithms.named(algorithm)
                    .recipe(Map.of())
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
        }
    }

    private InterviewState state() {
        List<Rated> ratings = IntStream.of(interview.next(InterviewState.NOTHING, 9))
                .mapToObj(movie -> new Rated(movie, 4))
                .toList();
        return new InterviewState(ratings, Set.of(), Set.of());
    }
}
