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
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.user.User;
import java.util.List;
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
 * The top 10 of 10,000 movies for a user with 200 ratings, with precomputed scores: measures exclusion, filtering,
 * selection and diversification.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecommendBenchmark {
    private static final int MOVIES = 10_000;
    private static final int RATED = 200;
    private static final int N = 10;
    private static final List<String> GENRES = List.of("Comedy", "Crime", "Drama", "Horror", "Sci-Fi");

    private final float[] scores = scores();
    private final Recommender recommender = new Recommender(new Table(scores), dataset());
    private final User user = new User.Known(0);
    private final RecommendationQuery plain = RecommendationQuery.of(user, N);
    private final RecommendationQuery filtered =
            plain.with(List.of(new Filter.OfGenres(List.of("Crime")), new Filter.InYears(1990, 1999)));
    private final RecommendationQuery diverse = plain.with(new Diversification(0.5, 0));

    /** Selection only. */
    @Benchmark
    public int[] topN() {
        return TopN.of(scores, N);
    }

    /** The plain query. */
    @Benchmark
    public Recommendations plain() {
        return recommender.recommend(plain);
    }

    /** Filtered by one genre and ten years. */
    @Benchmark
    public Recommendations filtered() {
        return recommender.recommend(filtered);
    }

    /** Ten of the best hundred, diversified by genres and year. */
    @Benchmark
    public Recommendations diverse() {
        return recommender.recommend(diverse);
    }

    private static float[] scores() {
        Rng rng = Rng.keyed(1);
        float[] scores = new float[MOVIES];
        for (int movie = 0; movie < MOVIES; movie++) {
            scores[movie] = rng.nextFloat();
        }
        return scores;
    }

    private static Dataset dataset() {
        Rng rng = Rng.keyed(2);
        List<Movie> movies = IntStream.range(0, MOVIES)
                .mapToObj(movie -> new Movie(
                        new MovieId(Integer.toString(movie)),
                        "Movie " + movie,
                        1950 + rng.nextInt(70),
                        GENRES.stream().filter(_ -> rng.nextInt(2) == 0).toList(),
                        Links.NONE))
                .toList();
        RatingsBuilder ratings = new RatingsBuilder(1, MOVIES, RatingScale.STARS);
        for (int rating = 0; rating < RATED; rating++) {
            ratings.add(0, rng.nextInt(MOVIES), 1 + rng.nextInt(5), rating);
        }
        Users users = Users.of(List.of(new UserId("1")));
        return new Dataset("synthetic", users, new Catalogue(movies, GENRES), ratings.build());
    }

    /** Precomputed scores of one user. */
    private static final class Table implements Model, Scorer {
        private final float[] scores;

        Table(float[] scores) {
            this.scores = scores;
        }

        @Override
        public String algorithm() {
            return "table";
        }

        @Override
        public int users() {
            return 1;
        }

        @Override
        public int movies() {
            return scores.length;
        }

        @Override
        public Scorer scorer(int user) {
            return this;
        }

        @Override
        public float score(int movie) {
            return scores[movie];
        }

        @Override
        public void scoreAll(float[] out) {
            System.arraycopy(scores, 0, out, 0, scores.length);
        }
    }
}
