package dev.marquee.bench.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures a sweep of MLlib's ALS, for the cost model of {@code docs/scale.md}: {@code SweepCosts THREADS
 * USERSxMOVIESxRATINGSxRANKxBLOCKS…}. A sweep is a fifth of the difference between seven and two sweeps, so that reading and the
 * first exchange of the ratings do not count. Prints processor seconds of the tasks, seconds of the clock and bytes written
 * for exchanges, each per sweep, and the bytes that the model expects.
 */
public final class SweepCosts {
    private static final int SHORT = 2;
    private static final int LONG = 7;

    private SweepCosts() {}

    /** Prints one line per size. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + arguments[0] + "]")
                .appName("sweep costs")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .getOrCreate()) {
            for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
                measure(spark, Size.of(size));
            }
        }
    }

    /**
     * Numbers of one measurement.
     *
     * @param rank of the factors
     * @param blocks that users and movies are cut into
     */
    private record Size(int users, int movies, int ratings, int rank, int blocks) {
        static Size of(String text) {
            int[] numbers = Arrays.stream(text.split("x", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new Size(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }

        /** Factors sent in a sweep: each row to every block with one of its ratings, 4 bytes per factor. */
        double expectedBytes() {
            return 4.0
                    * rank
                    * (users * reached(ratings / (double) users) + movies * reached(ratings / (double) movies));
        }

        /** Blocks that n ratings fall into. */
        private double reached(double n) {
            return blocks * (1 - Math.pow(1 - 1.0 / blocks, n));
        }
    }

    private static void measure(SparkSession spark, Size size) {
        Dataset<Row> ratings = spark.range(0, size.ratings, 1, size.blocks)
                .selectExpr(
                        "cast(pmod(xxhash64(id, 1), %d) as int) as user".formatted(size.users),
                        "cast(%d * pow(pmod(xxhash64(id, 2), 1000000) / 1e6, 2) as int) as movie"
                                .formatted(size.movies),
                        "cast(1 + pmod(xxhash64(id, 3), 5) as float) as rating")
                .cache();
        ratings.count();
        TaskTotals totals = new TaskTotals();
        spark.sparkContext().addSparkListener(totals);
        train(ratings, size, SHORT);
        TaskTotals.Sums before = measured(spark, ratings, size, SHORT, totals);
        TaskTotals.Sums after = measured(spark, ratings, size, LONG, totals);
        spark.sparkContext().removeSparkListener(totals);
        ratings.unpersist();
        TaskTotals.Sums sweep = after.minus(before).dividedBy(LONG - SHORT);
        System.out.println(String.format(
                Locale.ROOT,
                "%,d users, %,d movies, %,d ratings, rank %d, %d blocks: %.2f processor s, %.2f s, %,.0f bytes, expected %,.0f",
                size.users,
                size.movies,
                size.ratings,
                size.rank,
                size.blocks,
                sweep.processorSeconds(),
                sweep.seconds(),
                sweep.bytes(),
                size.expectedBytes()));
    }

    private static TaskTotals.Sums measured(
            SparkSession spark, Dataset<Row> ratings, Size size, int sweeps, TaskTotals totals) {
        awaitTotals(spark);
        totals.reset();
        long start = System.nanoTime();
        train(ratings, size, sweeps);
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitTotals(spark);
        return totals.sums(seconds);
    }

    /** Spark tells of tasks later than it ends them. */
    private static void awaitTotals(SparkSession spark) {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark has told of no more tasks for 10 s; measure on a quiet machine", e);
        }
    }

    private static void train(Dataset<Row> ratings, Size size, int sweeps) {
        new ALS()
                .setUserCol("user")
                .setItemCol("movie")
                .setRatingCol("rating")
                .setRank(size.rank)
                .setMaxIter(sweeps)
                .setRegParam(0.1)
                .setNumBlocks(size.blocks)
                .setSeed(1)
                .fit(ratings)
                .userFactors()
                .count();
    }
}
