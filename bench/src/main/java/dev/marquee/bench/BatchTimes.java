package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
import dev.marquee.model.Scorer;
import dev.marquee.model.factor.DotProductModel;
import dev.marquee.parallel.Workers;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.batch.BatchQuery;
import dev.marquee.recommend.batch.BatchRecommender;
import dev.marquee.recommend.list.ListPolicy;
import java.util.List;
import java.util.Locale;

/**
 * Time of the first ten of all users by random factors: with all movies, and with those above the floor. Arguments: number of
 * users, movies, rank and threads; default 160,000, 60,000, 64 and those of the machine. Users have 100 ratings on average.
 */
public final class BatchTimes {
    private static final int RATINGS_PER_USER = 100;
    private static final int N = 10;
    private static final int USERS_PER_CALL = 4096;

    private BatchTimes() {}

    /** Prints seconds and floating-point operations per second. */
    public static void main(String[] arguments) {
        int users = argument(arguments, 0, 160_000);
        int movies = argument(arguments, 1, 60_000);
        int rank = argument(arguments, 2, 64);
        Dataset data = SyntheticData.of(users * RATINGS_PER_USER, movies);
        Factors model = new Factors(
                DenseRows.gaussian(users, rank, 1 / Math.sqrt(rank), 1, 1),
                DenseRows.gaussian(movies, rank, 1 / Math.sqrt(rank), 1, 2));
        try (Workers workers =
                Workers.of(argument(arguments, 3, Runtime.getRuntime().availableProcessors()))) {
            measure("all movies", List.of(new Filter.RatedAtLeast(0)), model, data, workers);
            measure("movies above the floor", List.of(), model, data, workers);
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void measure(String label, List<Filter> filters, Factors model, Dataset data, Workers workers) {
        long start = System.nanoTime();
        BatchRecommender batch = new BatchRecommender(model, data, new BatchQuery(N, filters, ListPolicy.PLAIN));
        long prepared = System.nanoTime();
        long listed = 0;
        for (int user = 0; user < model.users(); user += USERS_PER_CALL) {
            listed += batch.recommend(user, Math.min(user + USERS_PER_CALL, model.users()), workers).stream()
                    .mapToLong(list -> list.movies().size())
                    .sum();
        }
        double seconds = (System.nanoTime() - prepared) / 1e9;
        double operations =
                2.0 * model.users() * model.movies() * model.movieRows().width();
        System.out.printf(
                Locale.ROOT,
                "%s: prepared in %.1f s, %,d movies listed in %.1f s; %.1f GFLOP/s if all were multiplied%n",
                label,
                (prepared - start) / 1e9,
                listed,
                seconds,
                operations / seconds / 1e9);
    }

    /** Random factors. */
    private record Factors(DenseRows userRows, DenseRows movieRows) implements DotProductModel {
        @Override
        public String algorithm() {
            return "factors";
        }

        @Override
        public int users() {
            return userRows.rows();
        }

        @Override
        public int movies() {
            return movieRows.rows();
        }

        @Override
        public Scorer scorer(int user) {
            RowProducts products = new RowProducts(movieRows, userRows.values(), userRows.at(user));
            return new Scorer() {
                @Override
                public float score(int movie) {
                    return products.of(movie);
                }

                @Override
                public void scoreAll(float[] scores) {
                    products.ofAll(scores);
                }
            };
        }
    }
}
