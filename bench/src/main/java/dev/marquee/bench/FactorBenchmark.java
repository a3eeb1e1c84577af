package dev.marquee.bench;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.user.User;
import java.util.List;
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

/** Factor models of rank 64 over 10,000 movies, on one thread: the best ten for a known user. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class FactorBenchmark {
    private static final int USERS = 500;
    private static final int MOVIES = 10_000;
    private static final int RATINGS = 50_000;

    /** The algorithm. */
    @Param({"als", "ials", "svdpp", "bpr"})
    public String algorithm = "";

    private Optional<Recommender> recommender = Optional.empty();
    private int user;

    /** Trains briefly; the quality of the scores does not affect the times. */
    @Setup
    public void train() {
        Dataset data = data();
        String passes = algorithm.equals("bpr") ? "epochs" : "sweeps";
        try (Workers workers = Workers.ofMachine()) {
            Model trained = Algorithms.named(algorithm)
                    .recipe(Map.of("rank", "64", passes, "2"))
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
            recommender = Optional.of(new Recommender(trained, data));
        }
    }

    /** Scores all movies, excludes rated ones and selects the top 10. */
    @Benchmark
    public Recommendations topTen() {
        user = (user + 1) % USERS;
        return recommender.orElseThrow().recommend(RecommendationQuery.of(new User.Known(user), 10));
    }

    private static Dataset data() {
        Rng rng = Rng.keyed(1);
        RatingsBuilder ratings = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        for (int i = 0; i < RATINGS; i++) {
            ratings.addLevel(rng.nextInt(USERS), rng.nextInt(MOVIES), rng.nextInt(5), 0);
        }
        List<UserId> users = IntStream.range(0, USERS)
                .mapToObj(id -> new UserId(Integer.toString(id)))
                .toList();
        List<Movie> movies = IntStream.range(0, MOVIES)
                .mapToObj(
                        id -> new Movie(new MovieId(Integer.toString(id)), "Movie " + id, 2000, List.of(), Links.NONE))
                .toList();
        return new Dataset("synthetic", Users.of(users), new Catalogue(movies, List.of()), ratings.build());
    }
}
